package dk.sambog.query.postings.book;

import static org.assertj.core.api.Assertions.assertThat;

import dk.sambog.events.Asset;
import dk.sambog.events.Commitment;
import dk.sambog.events.Quantity;
import dk.sambog.events.StreamId;
import dk.sambog.events.dialogue.DialogueEvent.CommitmentVoiced;
import dk.sambog.events.dialogue.DialogueEvent.DialogueOpened;
import dk.sambog.events.dialogue.DialogueId;
import dk.sambog.events.document.TextId;
import dk.sambog.events.document.TextRef;
import dk.sambog.events.party.PartyId;
import dk.sambog.events.project.ProjectId;
import dk.sambog.query.generation.rows.Subjects;
import dk.sambog.query.postings.Account;
import dk.sambog.query.postings.Chain;
import dk.sambog.query.postings.Posting;
import dk.sambog.query.postings.Rung;
import dk.sambog.query.postings.agreement.AgreementRule;
import dk.sambog.query.postings.contribution.ContributionRule;
import dk.sambog.query.postings.contribution.ContributionStanding;
import dk.sambog.query.postings.party.Giver;
import dk.sambog.query.postings.party.PartyRule;
import dk.sambog.query.postings.pledge.PledgeRule;
import dk.sambog.query.postings.pledge.PledgeStanding;
import dk.sambog.query.testing.Entries;
import dk.sambog.query.testing.RandomHistory;
import dk.sambog.query.testing.SlowFold;
import dk.sambog.query.testing.TestLedger.Fact;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class PostingRulesTest {
    private record Place(Chain chain, String asset, Object cell, Account account) {}

    @Property(tries = 200)
    void any_legal_history_balances_and_only_the_world_outside_is_below_zero(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 400) int size) {
        var stands = new HashMap<Place, Long>();
        for (var posting : postings(RandomHistory.of(seed, size))) {
            for (var cell : cells(posting)) {
                stands.merge(place(posting, cell, posting.source()), -posting.amount(), Math::addExact);
                stands.merge(place(posting, cell, posting.destination()), posting.amount(), Math::addExact);
            }
            stands.forEach((place, amount) -> {
                if (place.account() != Account.EXTERNAL) {
                    assertThat(amount).as("%s", place).isNotNegative();
                }
            });
        }
        var sums = new HashMap<List<Object>, Long>();
        stands.forEach((place, amount) ->
                sums.merge(List.of(place.chain(), place.asset(), place.cell()), amount, Math::addExact));
        assertThat(sums.values()).allMatch(sum -> sum == 0);
    }

    @Property(tries = 200)
    void the_ladder_known_at_any_position_is_a_fold_of_the_prefix(
            @ForAll long seed, @ForAll @IntRange(min = 30, max = 300) int size, @ForAll @IntRange(max = 300) int cut) {
        var facts = RandomHistory.of(seed, size);
        var position = Math.min(cut, facts.size());
        var known = postings(facts).stream()
                .filter(posting -> posting.position() < position)
                .toList();
        assertThat(ladder(known)).isEqualTo(SlowFold.of(facts.subList(0, position), null));
    }

    @Property(tries = 100)
    void a_rung_says_the_same_of_movements_and_of_balances(@ForAll long seed) {
        var postings = postings(RandomHistory.of(seed, 200));
        for (var rung : Rung.values()) {
            var moved = postings.stream()
                    .mapToLong(posting -> rung.sign(posting.source(), posting.destination()) * posting.amount())
                    .sum();
            assertThat(ofBalances(rung, postings)).as("%s", rung).isEqualTo(moved);
        }
    }

    /** A dialogue has a quantity of its own, and no account. */
    @Test
    void what_is_voiced_in_a_dialogue_moves_nothing() {
        var dialogue = new DialogueId(new UUID(1, 1));
        var party = new PartyId(new UUID(1, 2));
        var text = new TextRef(new TextId(new UUID(1, 3)), Commitment.of("ab".repeat(32)));
        var stream = StreamId.of("dialogue", dialogue);
        var day = LocalDate.of(2024, 3, 1);
        var kroner = new Quantity(15_000_000, Asset.ofCurrency("DKK"));
        assertThat(postings(List.of(
                        new Fact(
                                stream,
                                new DialogueOpened(
                                        dialogue, new ProjectId(new UUID(1, 4)), party, List.of(party), text, day)),
                        new Fact(stream, new CommitmentVoiced(dialogue, party, kroner, text, day)),
                        new Fact(
                                stream,
                                new CommitmentVoiced(dialogue, party, new Quantity(600, Asset.MINUTES), text, day)))))
                .isEmpty();
    }

    /** Evaluates the sum of account names that a rung is in SQL. */
    private static long ofBalances(Rung rung, List<Posting> postings) {
        return Stream.of(rung.ofBalances().split(" \\+ "))
                .mapToLong(term -> {
                    var account = term.replace("-", "");
                    var sign = term.startsWith("-") ? -1 : 1;
                    return sign
                            * postings.stream()
                                    .mapToLong(posting -> stand(account, posting))
                                    .sum();
                })
                .sum();
    }

    private static long stand(String column, Posting posting) {
        for (var rung : Rung.counted()) {
            if (column.equals(rung.stored())) {
                return rung.sign(posting.source(), posting.destination()) * posting.amount();
            }
        }
        return posting.destination().toString().equals(column)
                ? posting.amount()
                : posting.source().toString().equals(column) ? -posting.amount() : 0;
    }

    private static Map<SlowFold.Row, Map<String, Long>> ladder(List<Posting> postings) {
        var ladder = new TreeMap<SlowFold.Row, Map<String, Long>>();
        for (var posting : postings) {
            if (posting.chain().equals(Chain.NATIVE)) {
                var dimensions = posting.dimensions();
                var row = ladder.computeIfAbsent(
                        new SlowFold.Row(
                                dimensions.projectId(),
                                dimensions.partyId(),
                                dimensions.kind(),
                                posting.asset().code(),
                                dimensions.isFromSource()),
                        key -> new TreeMap<>());
                for (var rung : Rung.values()) {
                    if (rung != Rung.OUTSTANDING) {
                        row.merge(
                                rung.column(),
                                rung.sign(posting.source(), posting.destination()) * posting.amount(),
                                Math::addExact);
                    }
                }
            }
        }
        ladder.values().forEach(row -> row.values().removeIf(amount -> amount == 0));
        ladder.values().removeIf(Map::isEmpty);
        return ladder;
    }

    private static Place place(Posting posting, Object cell, Account account) {
        return new Place(posting.chain(), posting.asset().code(), cell, account);
    }

    /** Accounts are watched per cell of the ladder and per pledge. */
    private static List<Object> cells(Posting posting) {
        return posting.pledgeId() == null
                ? List.of(posting.dimensions())
                : List.of(posting.dimensions(), posting.pledgeId());
    }

    private static List<Posting> postings(List<Fact> facts) {
        var postings = new ArrayList<Posting>();
        var givers = new MapSubjects<Giver>(Giver::partyId);
        var pledges = new MapSubjects<PledgeStanding>(PledgeStanding::pledgeId);
        var contributions = new MapSubjects<ContributionStanding>(ContributionStanding::contributionId);
        var rules = new PostingRules(List.of(
                new PartyRule(givers),
                new PledgeRule(givers, pledges),
                new ContributionRule(givers, pledges, contributions),
                new AgreementRule(givers)));
        Entries.of(facts).forEach(entry -> rules.post(entry, postings::add));
        return postings;
    }

    private record MapSubjects<S>(Function<S, UUID> idOf, Map<UUID, S> stands) implements Subjects<S> {
        MapSubjects(Function<S, UUID> idOf) {
            this(idOf, new HashMap<>());
        }

        @Override
        public void want(UUID id) {
            // All are at hand.
        }

        @Override
        public S find(UUID id) {
            return Objects.requireNonNull(stands.get(id));
        }

        @Override
        public void put(S subject) {
            stands.put(idOf.apply(subject), subject);
        }
    }
}
