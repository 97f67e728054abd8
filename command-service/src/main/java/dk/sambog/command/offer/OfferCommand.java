package dk.sambog.command.offer;

import dk.sambog.command.authority.Authority;
import dk.sambog.command.decision.LedgerCommand;
import dk.sambog.command.facts.Guard;
import dk.sambog.events.Quantity;
import dk.sambog.events.StreamId;
import dk.sambog.events.contribution.ContributionKind;
import dk.sambog.events.document.TextRef;
import dk.sambog.events.need.NeedId;
import dk.sambog.events.offer.OfferId;
import dk.sambog.events.party.MandateAct;
import dk.sambog.events.pledge.PledgeId;
import dk.sambog.events.project.ProjectId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can be asked of an offer. The giver is the party acted for. */
sealed interface OfferCommand extends LedgerCommand {
    OfferId offerId();

    LocalDate effectiveOn();

    @Override
    default StreamId stream() {
        return StreamId.of("offer", offerId());
    }

    @Override
    default Authority authority() {
        return Authority.selfOr(MandateAct.PLEDGE);
    }

    record MakeOffer(
            OfferId offerId,
            ContributionKind kind,
            @Nullable Quantity quantity,
            TextRef what,
            @Nullable TextRef place,
            @Nullable TextRef times,
            LocalDate freeFrom,
            @Nullable LocalDate freeTo,
            LocalDate effectiveOn)
            implements OfferCommand {}

    /** By the giver, or by the operator, who looks through the register. */
    record MatchOffer(OfferId offerId, NeedId needId, LocalDate effectiveOn) implements OfferCommand {
        @Override
        public Authority authority() {
            return Authority.selfOr(MandateAct.PLEDGE, MandateAct.LEAD, MandateAct.ADMINISTER);
        }

        @Override
        public List<Guard.Lock> guards() {
            return List.of(new Guard.OfInstallation().toRead(), new Guard.OfNeed(needId).toRead());
        }
    }

    record TurnIntoPledge(
            OfferId offerId,
            PledgeId pledgeId,
            ProjectId projectId,
            Quantity quantity,
            @Nullable String planLine,
            @Nullable LocalDate deadline,
            LocalDate effectiveOn)
            implements OfferCommand {}

    record WithdrawOffer(OfferId offerId, @Nullable TextRef reason, LocalDate effectiveOn) implements OfferCommand {}
}
