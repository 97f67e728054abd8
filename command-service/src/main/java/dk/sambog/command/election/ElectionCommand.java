package dk.sambog.command.election;

import dk.sambog.command.authority.Authority;
import dk.sambog.command.decision.LedgerCommand;
import dk.sambog.command.facts.Guard;
import dk.sambog.events.StreamId;
import dk.sambog.events.document.DocumentRef;
import dk.sambog.events.document.TextRef;
import dk.sambog.events.election.ElectionEvent.ElectionBallotsRecorded.SourceBallots;
import dk.sambog.events.election.ElectionEvent.ElectionOptionsRecorded.SourceOption;
import dk.sambog.events.election.ElectionId;
import dk.sambog.events.party.MandateAct;
import dk.sambog.events.project.ProjectId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can be asked of an election held elsewhere, under the operator's mandate to import. */
sealed interface ElectionCommand extends LedgerCommand {
    ElectionId electionId();

    @Override
    default StreamId stream() {
        return StreamId.of("election", electionId());
    }

    @Override
    default Authority authority() {
        return Authority.mandated(MandateAct.IMPORT);
    }

    @Override
    default List<Guard.Lock> guards() {
        return List.of(new Guard.OfInstallation().toRead());
    }

    record RecordElection(
            ElectionId electionId,
            ProjectId projectId,
            TextRef title,
            DocumentRef source,
            SourceRule rule,
            int options,
            long ballots,
            @Nullable Long officialBallots,
            @Nullable LocalDate heldFrom,
            @Nullable LocalDate heldTo)
            implements ElectionCommand {
        @Override
        public List<Guard.Lock> guards() {
            return List.of(new Guard.OfInstallation().toRead(), new Guard.OfProject(projectId).toRead());
        }
    }

    record RecordOptions(ElectionId electionId, List<SourceOption> options) implements ElectionCommand {}

    record RecordBallots(ElectionId electionId, List<SourceBallots> ballots) implements ElectionCommand {}

    record RecountElection(ElectionId electionId) implements ElectionCommand {}
}
