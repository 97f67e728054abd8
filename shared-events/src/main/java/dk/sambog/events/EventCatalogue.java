package dk.sambog.events;

import dk.sambog.events.agreement.AgreementEvent;
import dk.sambog.events.contribution.ContributionEvent;
import dk.sambog.events.document.DocumentEvent;
import dk.sambog.events.election.ElectionEvent;
import dk.sambog.events.installation.InstallationEvent;
import dk.sambog.events.party.PartyEvent;
import dk.sambog.events.pledge.PledgeEvent;
import dk.sambog.events.project.ProjectEvent;
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
            type("document.stored", DocumentEvent.DocumentStored.class),
            type("project.opened", ProjectEvent.ProjectOpened.class),
            type("project.production-form-set", ProjectEvent.ProductionFormSet.class),
            type("project.pledging-opened", ProjectEvent.PledgingOpened.class),
            type("project.pledging-closed", ProjectEvent.PledgingClosed.class),
            type("pledge.made", PledgeEvent.PledgeMade.class),
            type("pledge.amended", PledgeEvent.PledgeAmended.class),
            type("pledge.committed", PledgeEvent.PledgeCommitted.class),
            type("pledge.fulfilled", PledgeEvent.PledgeFulfilled.class),
            type("pledge.withdrawn", PledgeEvent.PledgeWithdrawn.class),
            type("agreement.recorded-from-source", AgreementEvent.AgreementRecordedFromSource.class),
            type("agreement.drafted", AgreementEvent.AgreementDrafted.class),
            type("agreement.version-proposed", AgreementEvent.VersionProposed.class),
            type("agreement.signed", AgreementEvent.AgreementSigned.class),
            type("agreement.in-force", AgreementEvent.AgreementInForce.class),
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
