package dk.sambog.command.need;

import dk.sambog.command.problem.CommandRejected;
import dk.sambog.events.document.DocumentId;
import dk.sambog.events.need.NeedEvent;
import dk.sambog.events.need.NeedEvent.NeedAddressed;
import dk.sambog.events.need.NeedEvent.NeedClosed;
import dk.sambog.events.need.NeedEvent.NeedEvidenceAttached;
import dk.sambog.events.need.NeedEvent.NeedQualified;
import dk.sambog.events.need.NeedEvent.NeedReported;
import dk.sambog.events.need.NeedEvent.NeedSupported;
import dk.sambog.events.need.NeedEvent.NeedsMerged;
import dk.sambog.events.party.PartyId;
import dk.sambog.events.project.ProjectId;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Where a need stands. */
sealed interface NeedState {
    record NotReported() implements NeedState {}

    /**
     * A need people have.
     *
     * @param since the local date it was reported on
     * @param leads by the projects that have taken it up, who leads them
     */
    record Open(
            PartyId reporter,
            LocalDate since,
            Set<PartyId> supporters,
            Set<DocumentId> evidence,
            boolean qualified,
            Map<ProjectId, PartyId> leads)
            implements NeedState {}

    record Merged() implements NeedState {}

    record Closed() implements NeedState {}

    static NeedState evolve(NeedState state, NeedEvent event) {
        return switch (event) {
            case NeedReported reported ->
                new Open(
                        reported.reporter(), reported.effectiveOn(), new HashSet<>(), new HashSet<>(), false, Map.of());
            case NeedSupported supported -> {
                // Thousands may: each is added to the set there is.
                var was = open(state);
                was.supporters.add(supported.supporter());
                yield was;
            }
            case NeedEvidenceAttached attached -> {
                var was = open(state);
                was.evidence.add(attached.document().documentId());
                yield was;
            }
            case NeedQualified _ -> {
                var was = open(state);
                yield new Open(was.reporter, was.since, was.supporters, was.evidence, true, was.leads);
            }
            case NeedAddressed addressed -> {
                var was = open(state);
                var leads = new HashMap<>(was.leads);
                leads.put(addressed.projectId(), addressed.lead());
                yield new Open(was.reporter, was.since, was.supporters, was.evidence, was.qualified, Map.copyOf(leads));
            }
            case NeedsMerged _ -> new Merged();
            case NeedClosed _ -> new Closed();
        };
    }

    /** The need, or the refusal that says why nothing more can be done with it. */
    static Open open(NeedState state) {
        return switch (state) {
            case NotReported _ -> throw new CommandRejected(NeedRejection.NO_SUCH_NEED);
            case Open open -> open;
            case Merged _ -> throw new CommandRejected(NeedRejection.NEED_MERGED);
            case Closed _ -> throw new CommandRejected(NeedRejection.NEED_CLOSED);
        };
    }
}
