package dk.sambog.command.pledge;

import static dk.sambog.command.facts.GuardRejection.NO_SUCH_AGREEMENT;
import static dk.sambog.command.facts.GuardRejection.NO_SUCH_PROJECT;
import static dk.sambog.command.pledge.PledgeRejection.AGREEMENT_ENDED;
import static dk.sambog.command.pledge.PledgeRejection.AGREEMENT_NOT_IN_FORCE;
import static dk.sambog.command.pledge.PledgeRejection.AGREEMENT_OF_ANOTHER_PROJECT;
import static dk.sambog.command.pledge.PledgeRejection.ALREADY_COMMITTED;
import static dk.sambog.command.pledge.PledgeRejection.ALREADY_WITHDRAWN;
import static dk.sambog.command.pledge.PledgeRejection.ASSET_CHANGED;
import static dk.sambog.command.pledge.PledgeRejection.DEADLINE_BEFORE_PLEDGE;
import static dk.sambog.command.pledge.PledgeRejection.KIND_COUNTED_OTHERWISE;
import static dk.sambog.command.pledge.PledgeRejection.LESS_THAN_GIVEN;
import static dk.sambog.command.pledge.PledgeRejection.NOTHING_CHANGED;
import static dk.sambog.command.pledge.PledgeRejection.NOTHING_OPEN;
import static dk.sambog.command.pledge.PledgeRejection.NOT_THE_GIVER;
import static dk.sambog.command.pledge.PledgeRejection.NO_SUCH_PLEDGE;
import static dk.sambog.command.pledge.PledgeRejection.PLEDGING_CLOSED;

import dk.sambog.command.facts.Facts;
import dk.sambog.command.facts.Guard;
import dk.sambog.command.pledge.PledgeCommand.AmendPledge;
import dk.sambog.command.pledge.PledgeCommand.CommitPledge;
import dk.sambog.command.pledge.PledgeCommand.FulfilPledge;
import dk.sambog.command.pledge.PledgeCommand.MakePledge;
import dk.sambog.command.pledge.PledgeCommand.WithdrawPledge;
import dk.sambog.command.pledge.PledgeState.NotMade;
import dk.sambog.command.pledge.PledgeState.Standing;
import dk.sambog.command.pledge.PledgeState.Withdrawn;
import dk.sambog.command.problem.CommandRejected;
import dk.sambog.events.Quantity;
import dk.sambog.events.pledge.PledgeEvent;
import dk.sambog.events.pledge.PledgeEvent.PledgeAmended;
import dk.sambog.events.pledge.PledgeEvent.PledgeCommitted;
import dk.sambog.events.pledge.PledgeEvent.PledgeFulfilled;
import dk.sambog.events.pledge.PledgeEvent.PledgeMade;
import dk.sambog.events.pledge.PledgeEvent.PledgeWithdrawn;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rules of pledges: a promise may change until an agreement binds it, and what is given stays given. */
final class PledgeDecider {
    private PledgeDecider() {}

    static List<PledgeEvent> decide(PledgeState state, PledgeCommand command, Facts facts) {
        return switch (command) {
            case MakePledge make -> make(make, facts);
            case AmendPledge amend -> amend(standing(state), amend, facts);
            case CommitPledge commit -> commit(standing(state), commit, facts);
            case FulfilPledge fulfil -> fulfil(standing(state), fulfil);
            case WithdrawPledge withdraw -> withdraw(standing(state), withdraw, facts);
        };
    }

    static PledgeState evolve(PledgeState state, PledgeEvent event) {
        return switch (event) {
            case PledgeMade made ->
                new Standing(
                        made.projectId(),
                        made.giver(),
                        made.quantity().none(),
                        made.quantity(),
                        made.quantity().none());
            case PledgeAmended amended -> {
                var was = standing(state);
                yield new Standing(
                        was.projectId(), was.giver(), was.given(), amended.to().minus(was.given()), was.committed());
            }
            case PledgeCommitted committed -> {
                var was = standing(state);
                yield new Standing(
                        was.projectId(), was.giver(), was.given(), was.pledged().none(), committed.quantity());
            }
            case PledgeFulfilled fulfilled -> {
                var was = standing(state);
                yield new Standing(
                        was.projectId(),
                        was.giver(),
                        was.given().plus(fulfilled.fromPledged()).plus(fulfilled.fromCommitted()),
                        was.pledged().minus(fulfilled.fromPledged()),
                        was.committed().minus(fulfilled.fromCommitted()));
            }
            case PledgeWithdrawn _ -> new Withdrawn();
        };
    }

    private static List<PledgeEvent> make(MakePledge command, Facts facts) {
        var project = facts.require(new Guard.OfProject(command.projectId()), NO_SUCH_PROJECT, "/projectId");
        if (!project.acceptsPledges()) {
            throw new CommandRejected(PLEDGING_CLOSED);
        }
        if (!command.kind().isCountedIn(command.quantity().asset())) {
            throw new CommandRejected(KIND_COUNTED_OTHERWISE, "/kind");
        }
        if (command.deadline() != null && command.deadline().isBefore(command.effectiveOn())) {
            throw new CommandRejected(DEADLINE_BEFORE_PLEDGE, "/deadline");
        }
        facts.requireCover(command.projectId(), command.quantity());
        return List.of(new PledgeMade(
                command.pledgeId(),
                command.projectId(),
                facts.onBehalfOf(),
                command.kind(),
                command.quantity(),
                command.planLine(),
                command.deadline(),
                command.effectiveOn(),
                command.accountingDate(),
                command.terms(),
                command.reason()));
    }

    private static List<PledgeEvent> amend(Standing pledge, AmendPledge command, Facts facts) {
        requireGiver(pledge, command.quantity(), facts);
        if (!pledge.committed().isZero()) {
            throw new CommandRejected(ALREADY_COMMITTED);
        }
        if (!command.quantity().asset().equals(pledge.pledged().asset())) {
            throw new CommandRejected(ASSET_CHANGED);
        }
        if (pledge.given().exceeds(command.quantity())) {
            throw new CommandRejected(LESS_THAN_GIVEN);
        }
        if (command.quantity().equals(pledge.whole())) {
            throw new CommandRejected(NOTHING_CHANGED);
        }
        return List.of(new PledgeAmended(
                command.pledgeId(),
                pledge.whole(),
                command.quantity(),
                command.effectiveOn(),
                command.accountingDate(),
                command.reason()));
    }

    private static List<PledgeEvent> commit(Standing pledge, CommitPledge command, Facts facts) {
        requireGiver(pledge, pledge.pledged(), facts);
        var agreement = facts.require(new Guard.OfAgreement(command.agreementId()), NO_SUCH_AGREEMENT, "/agreementId");
        if (!agreement.projectId().equals(pledge.projectId())) {
            throw new CommandRejected(AGREEMENT_OF_ANOTHER_PROJECT, "/agreementId");
        }
        if (!agreement.inForce()) {
            throw new CommandRejected(AGREEMENT_NOT_IN_FORCE, "/agreementId");
        }
        if (agreement.hasEndedBefore(command.effectiveOn())) {
            throw new CommandRejected(AGREEMENT_ENDED, "/agreementId");
        }
        if (!pledge.committed().isZero()) {
            throw new CommandRejected(ALREADY_COMMITTED);
        }
        if (pledge.pledged().isZero()) {
            throw new CommandRejected(NOTHING_OPEN);
        }
        return List.of(new PledgeCommitted(
                command.pledgeId(),
                command.agreementId(),
                pledge.pledged(),
                command.effectiveOn(),
                command.accountingDate(),
                command.reason()));
    }

    private static List<PledgeEvent> fulfil(Standing pledge, FulfilPledge command) {
        var fromCommitted = command.quantity().min(pledge.committed());
        var fromPledged = command.quantity().minus(fromCommitted);
        if (fromPledged.exceeds(pledge.pledged())) {
            throw new CommandRejected(NOTHING_OPEN);
        }
        return List.of(new PledgeFulfilled(
                command.pledgeId(),
                command.contributionId(),
                fromPledged,
                fromCommitted,
                command.effectiveOn(),
                command.accountingDate()));
    }

    private static List<PledgeEvent> withdraw(Standing pledge, WithdrawPledge command, Facts facts) {
        requireGiver(pledge, null, facts);
        if (!pledge.committed().isZero()) {
            throw new CommandRejected(ALREADY_COMMITTED);
        }
        if (pledge.pledged().isZero()) {
            throw new CommandRejected(NOTHING_OPEN);
        }
        return List.of(new PledgeWithdrawn(
                command.pledgeId(),
                pledge.pledged(),
                command.effectiveOn(),
                command.accountingDate(),
                command.reason()));
    }

    private static void requireGiver(Standing pledge, @Nullable Quantity quantity, Facts facts) {
        if (!facts.isActedFor(pledge.giver())) {
            throw new CommandRejected(NOT_THE_GIVER);
        }
        facts.requireCover(pledge.projectId(), quantity);
    }

    private static Standing standing(PledgeState state) {
        return switch (state) {
            case NotMade _ -> throw new CommandRejected(NO_SUCH_PLEDGE);
            case Withdrawn _ -> throw new CommandRejected(ALREADY_WITHDRAWN);
            case Standing standing -> standing;
        };
    }
}
