package dk.sambog.events;

import dk.sambog.events.agreement.AgreementEvent;
import dk.sambog.events.agreement.AmendmentEvent;
import dk.sambog.events.contribution.ContributionEvent;
import dk.sambog.events.dialogue.DialogueEvent;
import dk.sambog.events.document.DocumentEvent;
import dk.sambog.events.document.TextEvent;
import dk.sambog.events.election.ElectionEvent;
import dk.sambog.events.installation.InstallationEvent;
import dk.sambog.events.need.NeedEvent;
import dk.sambog.events.offer.OfferEvent;
import dk.sambog.events.party.PartyEvent;
import dk.sambog.events.pledge.PledgeEvent;
import dk.sambog.events.project.ProjectEvent;
import dk.sambog.events.proposal.ProposalEvent;
import dk.sambog.events.retention.RetentionEvent;
import dk.sambog.events.vote.VoteEvent;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The only list of stored event names. A name and revision never change and are never used again: a changed event gets the
 * next revision and an upcaster. Classes may be renamed freely.
 */
public final class EventCatalogue {
    /** A stored name with its revision, and the record that stands for it today. */
    public record EventType(String name, int revision, Class<? extends LedgerEvent> record) {}

    private static final List<EventType> TYPES = List.of(
            type("installation.founded", InstallationEvent.InstallationFounded.class),
            type("party.registered", PartyEvent.PartyRegistered.class),
            type("party.mandate-granted", PartyEvent.MandateGranted.class),
            type("party.mandate-revoked", PartyEvent.MandateRevoked.class),
            type("party.identity-verified", PartyEvent.PartyIdentityVerified.class),
            type("party.member-joined", PartyEvent.MemberJoined.class),
            type("party.member-left", PartyEvent.MemberLeft.class),
            type("party.role-assigned", PartyEvent.RoleAssigned.class),
            type("party.role-revoked", PartyEvent.RoleRevoked.class),
            type("party.merged", PartyEvent.PartiesMerged.class),
            type("offer.made", OfferEvent.OfferMade.class),
            type("offer.matched-to-need", OfferEvent.OfferMatchedToNeed.class),
            type("offer.turned-into-pledge", OfferEvent.OfferTurnedIntoPledge.class),
            type("offer.withdrawn", OfferEvent.OfferWithdrawn.class),
            type("party.details-corrected", PartyEvent.PartyDetailsCorrected.class),
            type("party.payout-account-confirmed", PartyEvent.PayoutAccountConfirmed.class),
            type("party.erasure-deferred", PartyEvent.ErasureDeferred.class),
            type("party.erased", PartyEvent.PartyErased.class),
            type("document.stored", DocumentEvent.DocumentStored.class),
            type("document.redacted", DocumentEvent.DocumentRedacted.class),
            type("text.redacted", TextEvent.TextRedacted.class),
            type("retention.set", RetentionEvent.RetentionSet.class),
            type("project.opened", ProjectEvent.ProjectOpened.class),
            type("project.production-form-set", ProjectEvent.ProductionFormSet.class),
            type("project.pledging-opened", ProjectEvent.PledgingOpened.class),
            type("project.pledging-closed", ProjectEvent.PledgingClosed.class),
            type("project.stage-entered", ProjectEvent.StageEntered.class),
            type("project.suspended", ProjectEvent.ProjectSuspended.class),
            type("project.resumed", ProjectEvent.ProjectResumed.class),
            type("project.closed", ProjectEvent.ProjectClosed.class),
            type("project.alliance-joined", ProjectEvent.AllianceJoined.class),
            type("project.commitment-adopted", ProjectEvent.CommitmentAdopted.class),
            type("project.inspection-recorded", ProjectEvent.InspectionRecorded.class),
            type("project.review-held", ProjectEvent.ReviewHeld.class),
            type("project.barrier-noted", ProjectEvent.BarrierNoted.class),
            type("need.reported", NeedEvent.NeedReported.class),
            type("need.supported", NeedEvent.NeedSupported.class),
            type("need.evidence-attached", NeedEvent.NeedEvidenceAttached.class),
            type("need.merged", NeedEvent.NeedsMerged.class),
            type("need.qualified", NeedEvent.NeedQualified.class),
            type("need.addressed", NeedEvent.NeedAddressed.class),
            type("need.closed", NeedEvent.NeedClosed.class),
            type("proposal.proposed", ProposalEvent.SolutionProposed.class),
            type("proposal.revised", ProposalEvent.ProposalRevised.class),
            type("proposal.feasibility-assessed", ProposalEvent.FeasibilityAssessed.class),
            type("proposal.cost-estimated", ProposalEvent.CostEstimated.class),
            type("proposal.shortlisted", ProposalEvent.ProposalShortlisted.class),
            type("proposal.selected", ProposalEvent.ProposalSelected.class),
            type("proposal.rejected", ProposalEvent.ProposalRejected.class),
            type("proposal.withdrawn", ProposalEvent.ProposalWithdrawn.class),
            type("dialogue.opened", DialogueEvent.DialogueOpened.class),
            type("dialogue.position-stated", DialogueEvent.PositionStated.class),
            type("dialogue.council-replied", DialogueEvent.CouncilReplied.class),
            type("dialogue.commitment-voiced", DialogueEvent.CommitmentVoiced.class),
            type("dialogue.concluded", DialogueEvent.DialogueConcluded.class),
            type("pledge.made", PledgeEvent.PledgeMade.class),
            type("pledge.amended", PledgeEvent.PledgeAmended.class),
            type("pledge.committed", PledgeEvent.PledgeCommitted.class),
            type("pledge.fulfilled", PledgeEvent.PledgeFulfilled.class),
            type("pledge.withdrawn", PledgeEvent.PledgeWithdrawn.class),
            type("agreement.recorded-from-source", AgreementEvent.AgreementRecordedFromSource.class),
            type("agreement.drafted", AgreementEvent.AgreementDrafted.class),
            type("agreement.filed", AgreementEvent.AgreementFiled.class),
            type("agreement.version-proposed", AgreementEvent.VersionProposed.class),
            type("agreement.signed", AgreementEvent.AgreementSigned.class),
            type("agreement.in-force", AgreementEvent.AgreementInForce.class),
            type("agreement.amendment-proposed", AmendmentEvent.AmendmentProposed.class),
            type("agreement.amendment-signed", AmendmentEvent.AmendmentSigned.class),
            type("agreement.amendment-in-force", AmendmentEvent.AmendmentInForce.class),
            type("agreement.period-extended", AmendmentEvent.PeriodExtended.class),
            type("agreement.transferred", AmendmentEvent.AgreementTransferred.class),
            type("agreement.breach-recorded", AgreementEvent.BreachRecorded.class),
            type("agreement.terminated", AgreementEvent.AgreementTerminated.class),
            type("vote.called", VoteEvent.VoteCalled.class),
            type("vote.electorate-fixed", VoteEvent.ElectorateFixed.class),
            type("vote.option-excluded", VoteEvent.OptionExcluded.class),
            type("vote.opened", VoteEvent.VotingOpened.class),
            type("vote.ballot-cast", VoteEvent.BallotCast.class),
            type("vote.participation-recorded", VoteEvent.ParticipationRecorded.class),
            type("vote.closed", VoteEvent.VotingClosed.class),
            type("vote.ballot-opened", VoteEvent.BallotOpened.class),
            type("vote.ballot-published", VoteEvent.BallotPublished.class),
            type("vote.paper-count-recorded", VoteEvent.PaperCountRecorded.class),
            type("vote.tallied", VoteEvent.VoteTallied.class),
            type("vote.tie-broken", VoteEvent.TieBroken.class),
            type("vote.result-certified", VoteEvent.ResultCertified.class),
            type("vote.annulled", VoteEvent.VoteAnnulled.class),
            type("election.recorded-from-source", ElectionEvent.ElectionRecordedFromSource.class),
            type("election.options-recorded", ElectionEvent.ElectionOptionsRecorded.class),
            type("election.ballots-recorded", ElectionEvent.ElectionBallotsRecorded.class),
            type("election.recounted", ElectionEvent.ElectionRecounted.class),
            type("contribution.recorded", ContributionEvent.ContributionRecorded.class),
            type("contribution.evidence-attached", ContributionEvent.EvidenceAttached.class),
            type("contribution.received", ContributionEvent.ContributionReceived.class),
            type("contribution.verified", ContributionEvent.ContributionVerified.class),
            type("contribution.rejected", ContributionEvent.ContributionRejected.class),
            type("contribution.reversed", ContributionEvent.ContributionReversed.class));

    private static final Map<String, EventType> BY_NAME =
            TYPES.stream().collect(Collectors.toUnmodifiableMap(EventType::name, Function.identity()));
    private static final Map<Class<?>, EventType> BY_RECORD =
            TYPES.stream().collect(Collectors.toUnmodifiableMap(EventType::record, Function.identity()));

    private EventCatalogue() {}

    /** Every event this version writes, in the order of the list. */
    public static List<EventType> types() {
        return TYPES;
    }

    /** The current type of a stored name; empty when this version does not know it. */
    public static Optional<EventType> find(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    /** The stored name and revision of a record; an event outside the catalogue is refused. */
    public static EventType of(Class<?> record) {
        var type = BY_RECORD.get(record);
        if (type == null) {
            throw new IllegalArgumentException(record.getName() + " is not in the event catalogue");
        }
        return type;
    }

    private static EventType type(String name, Class<? extends LedgerEvent> record) {
        return new EventType(name, 1, record);
    }
}
