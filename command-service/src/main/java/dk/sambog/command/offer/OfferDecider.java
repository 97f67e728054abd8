package dk.sambog.command.offer;

import static dk.sambog.command.facts.GuardRejection.EFFECTIVE_IN_THE_FUTURE;
import static dk.sambog.command.facts.GuardRejection.NO_SUCH_NEED;
import static dk.sambog.command.offer.OfferRejection.BEFORE_THE_OFFER;
import static dk.sambog.command.offer.OfferRejection.FREE_TO_BEFORE_FROM;
import static dk.sambog.command.offer.OfferRejection.MATCHED_ALREADY;
import static dk.sambog.command.offer.OfferRejection.MORE_THAN_OFFERED;
import static dk.sambog.command.offer.OfferRejection.NEED_IS_OVER;
import static dk.sambog.command.offer.OfferRejection.NOT_WHO_OFFERED;
import static dk.sambog.command.offer.OfferRejection.NOT_YOURS_TO_MATCH;
import static dk.sambog.command.offer.OfferRejection.NO_LONGER_FREE;
import static dk.sambog.command.offer.OfferRejection.NO_SUCH_OFFER;
import static dk.sambog.command.offer.OfferRejection.OFFER_COUNTED_OTHERWISE;
import static dk.sambog.command.offer.OfferRejection.OFFER_WITHDRAWN;

import dk.sambog.command.facts.Facts;
import dk.sambog.command.facts.Guard;
import dk.sambog.command.offer.OfferCommand.MakeOffer;
import dk.sambog.command.offer.OfferCommand.MatchOffer;
import dk.sambog.command.offer.OfferCommand.TurnIntoPledge;
import dk.sambog.command.offer.OfferCommand.WithdrawOffer;
import dk.sambog.command.offer.OfferState.NotMade;
import dk.sambog.command.offer.OfferState.Standing;
import dk.sambog.command.offer.OfferState.Withdrawn;
import dk.sambog.command.problem.CommandRejected;
import dk.sambog.events.Quantity;
import dk.sambog.events.contribution.ContributionKind;
import dk.sambog.events.offer.OfferEvent;
import dk.sambog.events.offer.OfferEvent.OfferMade;
import dk.sambog.events.offer.OfferEvent.OfferMatchedToNeed;
import dk.sambog.events.offer.OfferEvent.OfferTurnedIntoPledge;
import dk.sambog.events.offer.OfferEvent.OfferWithdrawn;
import dk.sambog.events.party.MandateAct;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The rules of offers: they bind nobody, so little is asked of them, and no more is pledged of one than it offers. */
final class OfferDecider {
    private OfferDecider() {}

    static List<OfferEvent> decide(OfferState state, OfferCommand command, Facts facts) {
        return switch (command) {
            case MakeOffer make -> make(make, facts);
            case MatchOffer match -> match(standing(state, match, facts), match, facts);
            case TurnIntoPledge turn -> turn(standing(state, turn, facts), turn, facts);
            case WithdrawOffer withdraw -> withdraw(standing(state, withdraw, facts), withdraw, facts);
        };
    }

    static OfferState evolve(OfferState state, OfferEvent event) {
        return switch (event) {
            case OfferMade made ->
                new Standing(made.giver(), made.kind(), made.quantity(), made.effectiveOn(), made.freeTo(), Set.of());
            case OfferMatchedToNeed matched -> {
                var was = standing(state);
                var needs = new HashSet<>(was.needs());
                needs.add(matched.needId());
                yield new Standing(was.giver(), was.kind(), was.left(), was.madeOn(), was.freeTo(), Set.copyOf(needs));
            }
            case OfferTurnedIntoPledge turned -> {
                var was = standing(state);
                var left = was.left() == null ? null : was.left().minus(turned.quantity());
                yield new Standing(was.giver(), was.kind(), left, was.madeOn(), was.freeTo(), was.needs());
            }
            case OfferWithdrawn _ -> new Withdrawn();
        };
    }

    private static List<OfferEvent> make(MakeOffer command, Facts facts) {
        if (command.effectiveOn().isAfter(facts.today())) {
            throw new CommandRejected(EFFECTIVE_IN_THE_FUTURE, "/effectiveOn");
        }
        if (command.quantity() != null) {
            requireKind(command.kind(), command.quantity());
        }
        if (command.freeTo() != null && command.freeTo().isBefore(command.freeFrom())) {
            throw new CommandRejected(FREE_TO_BEFORE_FROM, "/freeTo");
        }
        facts.requireCover(null, command.quantity());
        return List.of(new OfferMade(
                command.offerId(),
                facts.onBehalfOf(),
                command.kind(),
                command.quantity(),
                command.what(),
                command.place(),
                command.times(),
                command.freeFrom(),
                command.freeTo(),
                command.effectiveOn()));
    }

    private static List<OfferEvent> match(Standing offer, MatchOffer command, Facts facts) {
        var gives = facts.isActedFor(offer.giver()) && facts.isEntitledTo(MandateAct.PLEDGE);
        var operates = facts.onBehalfOf().equals(facts.operator())
                && facts.isMandatedTo(MandateAct.LEAD, MandateAct.ADMINISTER);
        if (!gives && !operates) {
            throw new CommandRejected(NOT_YOURS_TO_MATCH);
        }
        facts.requireCover(null, null);
        if (!facts.require(new Guard.OfNeed(command.needId()), NO_SUCH_NEED, "/needId")
                .open()) {
            throw new CommandRejected(NEED_IS_OVER, "/needId");
        }
        requireStillFree(offer, command.effectiveOn());
        if (offer.needs().contains(command.needId())) {
            throw new CommandRejected(MATCHED_ALREADY, "/needId");
        }
        return List.of(new OfferMatchedToNeed(command.offerId(), command.needId(), command.effectiveOn()));
    }

    private static List<OfferEvent> turn(Standing offer, TurnIntoPledge command, Facts facts) {
        requireGiver(offer, facts);
        requireKind(offer.kind(), command.quantity());
        requireStillFree(offer, command.effectiveOn());
        if (offer.left() != null
                && (!offer.left().asset().equals(command.quantity().asset())
                        || command.quantity().exceeds(offer.left()))) {
            throw new CommandRejected(MORE_THAN_OFFERED);
        }
        facts.requireCover(command.projectId(), command.quantity());
        return List.of(new OfferTurnedIntoPledge(
                command.offerId(),
                command.pledgeId(),
                command.projectId(),
                facts.onBehalfOf(),
                offer.kind(),
                command.quantity(),
                command.planLine(),
                command.deadline(),
                command.effectiveOn()));
    }

    private static List<OfferEvent> withdraw(Standing offer, WithdrawOffer command, Facts facts) {
        requireGiver(offer, facts);
        facts.requireCover(null, null);
        return List.of(new OfferWithdrawn(command.offerId(), command.reason(), command.effectiveOn()));
    }

    private static void requireGiver(Standing offer, Facts facts) {
        if (!facts.isActedFor(offer.giver())) {
            throw new CommandRejected(NOT_WHO_OFFERED);
        }
    }

    private static void requireStillFree(Standing offer, LocalDate day) {
        if (offer.freeTo() != null && day.isAfter(offer.freeTo())) {
            throw new CommandRejected(NO_LONGER_FREE);
        }
    }

    private static void requireKind(ContributionKind kind, Quantity quantity) {
        if (!kind.isCountedIn(quantity.asset())) {
            throw new CommandRejected(OFFER_COUNTED_OTHERWISE, "/kind");
        }
    }

    private static Standing standing(OfferState state, OfferCommand command, Facts facts) {
        var offer = standing(state);
        if (command.effectiveOn().isAfter(facts.today())) {
            throw new CommandRejected(EFFECTIVE_IN_THE_FUTURE, "/effectiveOn");
        }
        if (command.effectiveOn().isBefore(offer.madeOn())) {
            throw new CommandRejected(BEFORE_THE_OFFER, "/effectiveOn");
        }
        return offer;
    }

    private static Standing standing(OfferState state) {
        return switch (state) {
            case NotMade _ -> throw new CommandRejected(NO_SUCH_OFFER);
            case Withdrawn _ -> throw new CommandRejected(OFFER_WITHDRAWN);
            case Standing standing -> standing;
        };
    }
}
