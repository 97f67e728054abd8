package dk.sambog.command.vote;

import dk.sambog.command.body.CommandBody;
import dk.sambog.command.body.QuantityBody;
import dk.sambog.command.body.Translation;
import dk.sambog.command.problem.CommandRejected;
import dk.sambog.events.Quantity;
import dk.sambog.events.Ratio;
import dk.sambog.events.party.PartyId;
import dk.sambog.events.project.ProjectId;
import dk.sambog.events.proposal.ProposalId;
import dk.sambog.events.vote.VoteEvent.Secrecy;
import dk.sambog.events.vote.VoteEvent.VoteCalled.Option;
import dk.sambog.events.vote.VoteId;
import dk.sambog.events.vote.VoteRules;
import dk.sambog.events.vote.VoteRules.Budget;
import dk.sambog.events.vote.VoteRules.Decision;
import dk.sambog.events.vote.VoteRules.Fitting;
import dk.sambog.events.vote.VoteRules.Measure;
import dk.sambog.events.vote.VoteRules.Method;
import dk.sambog.events.vote.VoteRules.Quorum;
import dk.sambog.events.vote.VoteRules.QuorumBase;
import dk.sambog.events.vote.VoteRules.Ranking;
import dk.sambog.events.vote.VoteRules.Threshold;
import dk.sambog.events.vote.VoteRules.ThresholdBase;
import dk.sambog.events.vote.VoteRules.TieRule;
import dk.sambog.events.vote.VoteRules.Weighting;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What is left out is: SINGLE, MAJORITY, one member one vote, no quorum, no threshold, no proxies, no paper, ties by a
 * recorded decision. {@code quorum} is {@code 10} ballots, or with {@code quorumBase} a share such as {@code "1/3"}.
 */
record CallVoteBody(
        @NotNull ProjectId projectId,
        @NotBlank @Size(max = 4000) String question,
        @NotNull @Size(min = 2, max = 200) List<@NotNull @Valid OptionBody> options,
        @NotNull @Size(min = 1, max = 25_000) List<@NotNull PartyId> electorate,
        @Nullable @Size(max = 25_000) List<@NotNull Long> weights,
        @Nullable Weighting weighting,
        @Nullable @Size(max = 4000) String electorateSource,
        @NotNull Secrecy secrecy,
        @Nullable Method method,
        @Nullable Integer leastChoices,
        @Nullable Integer mostChoices,
        @Nullable Long points,
        @Nullable Ranking ranking,
        @Nullable Decision outcome,
        QuantityBody.@Nullable Money budget,
        @Nullable Fitting fitting,
        @Nullable Measure selectBy,
        @Nullable @PositiveOrZero Long minimum,
        @Nullable QuorumBase quorumBase,
        @Nullable Ratio quorum,
        @Nullable @Valid ThresholdBody threshold,
        @Nullable TieRule tieRule,
        @Nullable @PositiveOrZero @Max(1000) Integer proxies,
        @Nullable Boolean paper,
        @Nullable PartyId certifier,
        @NotNull Instant opensAt,
        @NotNull Instant closesAt)
        implements CommandBody {
    /** {@code cost} where there is a budget; {@code proposalId} when it stands for a proposal. */
    record OptionBody(
            @NotNull String code,
            @NotBlank @Size(max = 1000) String label,
            QuantityBody.@Nullable Money cost,
            @Nullable ProposalId proposalId) {}

    /** More than {@code share} of what is cast, or of the whole electorate; {@code orMore}: exactly that is enough. */
    record ThresholdBody(
            @Nullable ThresholdBase base,
            @NotNull Ratio share,
            @Nullable Boolean orMore) {
        Threshold toThreshold() {
            return new Threshold(base == null ? ThresholdBase.CAST : base, share, Boolean.TRUE.equals(orMore));
        }
    }

    @Override
    public List<VoteCommand> commands(Translation translation) {
        var rules = rules();
        return List.of(new VoteCommand.CallVote(
                translation.newId(VoteId::new),
                projectId,
                translation.keepText("/question", question),
                IntStream.range(0, options.size())
                        .mapToObj(number -> option(number, rules.budget(), translation))
                        .toList(),
                rules,
                electorate,
                weights == null ? List.of() : weights,
                translation.keepTextIfAny("/electorateSource", electorateSource),
                secrecy,
                proxies == null ? 0 : proxies,
                Boolean.TRUE.equals(paper),
                certifier,
                // As exact as the ledger keeps time.
                opensAt.truncatedTo(ChronoUnit.MICROS),
                closesAt.truncatedTo(ChronoUnit.MICROS)));
    }

    private VoteRules rules() {
        var filled = method == null ? Method.SINGLE : method;
        return new VoteRules(
                filled,
                leastChoices == null ? 1 : leastChoices,
                mostChoices != null ? mostChoices : filled == Method.SINGLE ? 1 : options.size(),
                points,
                ranking,
                outcome == null ? Decision.MAJORITY : outcome,
                budget(filled),
                weighting == null ? Weighting.ONE_MEMBER_ONE_VOTE : weighting,
                new Quorum(quorumBase == null ? QuorumBase.CAST : quorumBase, quorum == null ? Ratio.of(0) : quorum),
                threshold == null ? null : threshold.toThreshold(),
                tieRule == null ? TieRule.DECISION : tieRule);
    }

    private @Nullable Budget budget(Method filled) {
        if (budget == null) {
            if (fitting != null || selectBy != null || minimum != null) {
                throw new CommandRejected(VoteRejection.VOTE_BUDGET, "/budget");
            }
            return null;
        }
        var isScored = filled == Method.CUMULATIVE || filled == Method.RANKED;
        return new Budget(
                money(budget, "/budget"),
                fitting == null ? Fitting.SKIP : fitting,
                selectBy != null ? selectBy : isScored ? Measure.SCORE : Measure.VOTES,
                // What nobody chose is not built.
                minimum == null ? 1L : minimum);
    }

    private Option option(int number, @Nullable Budget budget, Translation translation) {
        var option = options.get(number);
        var pointer = "/options/" + number;
        return new Option(
                option.code(),
                translation.keepText(pointer + "/label", option.label()),
                option.cost() == null ? null : cost(option.cost(), budget, pointer + "/cost"),
                option.proposalId());
    }

    private static Long cost(QuantityBody.Money cost, @Nullable Budget budget, String pointer) {
        var quantity = money(cost, pointer);
        if (budget == null || !quantity.asset().equals(budget.amount().asset())) {
            throw new CommandRejected(VoteRejection.OPTION_COST, pointer);
        }
        return quantity.amount();
    }

    private static Quantity money(QuantityBody.Money money, String pointer) {
        // The body of a quantity says money/amount; here the money is the field itself.
        try {
            return new QuantityBody(Objects.requireNonNull(money), null, null).toQuantityOrNone(pointer);
        } catch (CommandRejected rejected) {
            var inside = rejected.pointer();
            throw inside == null
                    ? rejected
                    : new CommandRejected(rejected.rejection(), inside.replaceFirst("/money", ""));
        }
    }
}
