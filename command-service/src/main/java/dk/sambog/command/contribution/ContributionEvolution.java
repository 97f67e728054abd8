package dk.sambog.command.contribution;

import dk.sambog.command.contribution.ContributionState.NotRecorded;
import dk.sambog.command.contribution.ContributionState.Recorded;
import dk.sambog.events.Quantity;
import dk.sambog.events.contribution.ContributionEvent;
import dk.sambog.events.contribution.ContributionEvent.ContributionReceived;
import dk.sambog.events.contribution.ContributionEvent.ContributionRecorded;
import dk.sambog.events.contribution.ContributionEvent.ContributionRejected;
import dk.sambog.events.contribution.ContributionEvent.ContributionReversed;
import dk.sambog.events.contribution.ContributionEvent.ContributionVerified;
import dk.sambog.events.contribution.ContributionEvent.EvidenceAttached;
import dk.sambog.events.party.PartyId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What each event makes of a contribution. Who recorded it stands in the event's metadata, so it is told beside. */
final class ContributionEvolution {
    private ContributionEvolution() {}

    static ContributionState evolve(ContributionState state, ContributionEvent event, PartyId actor) {
        if (event instanceof ContributionRecorded recorded) {
            return new Recorded(
                    recorded.projectId(),
                    recorded.giver(),
                    Set.of(actor),
                    recorded.quantity(),
                    recorded.pledgeId(),
                    Map.of(),
                    false,
                    recorded.quantity().none(),
                    recorded.quantity().none(),
                    recorded.effectiveOn());
        }
        return switch (state) {
            case NotRecorded _ ->
                throw new IllegalStateException("Nothing happens to a contribution before it is recorded");
            case Recorded was -> next(was, event, actor);
        };
    }

    private static Recorded next(Recorded was, ContributionEvent event, PartyId actor) {
        return switch (event) {
            case ContributionRecorded _ -> throw new IllegalStateException("A contribution is recorded once");
            case EvidenceAttached attached -> {
                var evidence = new HashMap<>(was.evidence());
                evidence.put(attached.document().documentId(), attached.tier());
                yield new Recorded(
                        was.projectId(),
                        was.giver(),
                        with(was.recorders(), actor),
                        was.quantity(),
                        was.pledgeId(),
                        Map.copyOf(evidence),
                        was.received(),
                        was.standing(),
                        was.verified(),
                        was.effectiveOn());
            }
            case ContributionReceived received ->
                moved(was, with(was.recorders(), actor), true, received.quantity(), was.verified());
            case ContributionVerified verified ->
                moved(
                        was,
                        was.recorders(),
                        true,
                        was.standing().minus(verified.accepted()),
                        was.verified().plus(verified.accepted()));
            case ContributionRejected rejected ->
                moved(was, was.recorders(), true, was.standing().minus(rejected.rejected()), was.verified());
            case ContributionReversed reversed ->
                moved(
                        was,
                        was.recorders(),
                        true,
                        was.standing().minus(reversed.fromReceived()),
                        was.verified().minus(reversed.fromVerified()));
        };
    }

    private static Recorded moved(
            Recorded was, Set<PartyId> recorders, boolean received, Quantity standing, Quantity verified) {
        return new Recorded(
                was.projectId(),
                was.giver(),
                recorders,
                was.quantity(),
                was.pledgeId(),
                was.evidence(),
                received,
                standing,
                verified,
                was.effectiveOn());
    }

    private static Set<PartyId> with(Set<PartyId> recorders, PartyId actor) {
        var all = new HashSet<>(recorders);
        all.add(actor);
        return Set.copyOf(all);
    }
}
