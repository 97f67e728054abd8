package dk.sambog.command.need;

import dk.sambog.command.authority.Authority;
import dk.sambog.command.decision.LedgerCommand;
import dk.sambog.command.facts.Guard;
import dk.sambog.events.StreamId;
import dk.sambog.events.document.DocumentRef;
import dk.sambog.events.document.TextRef;
import dk.sambog.events.need.NeedEvent.NeedClosed.Outcome;
import dk.sambog.events.need.NeedId;
import dk.sambog.events.party.MandateAct;
import dk.sambog.events.project.ProjectId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can be asked of a need. */
sealed interface NeedCommand extends LedgerCommand {
    NeedId needId();

    LocalDate effectiveOn();

    @Override
    default StreamId stream() {
        return StreamId.of("need", needId());
    }

    @Override
    default Authority authority() {
        return Authority.selfOr(MandateAct.LEAD, MandateAct.RECORD);
    }

    /** A point as a request gives it, in millionths of a degree. */
    record Point(int latitudeMicro, int longitudeMicro) {}

    record ReportNeed(
            NeedId needId,
            @Nullable TextRef address,
            @Nullable Point point,
            TextRef description,
            @Nullable String category,
            List<String> arenas,
            LocalDate effectiveOn)
            implements NeedCommand {}

    /** Nobody supports a need for another: no mandate reaches this far. */
    record SupportNeed(NeedId needId, LocalDate effectiveOn) implements NeedCommand {
        @Override
        public Authority authority() {
            return Authority.none();
        }
    }

    record AttachNeedEvidence(NeedId needId, DocumentRef document, LocalDate effectiveOn) implements NeedCommand {}

    record MergeNeed(NeedId needId, NeedId into, TextRef reason, LocalDate effectiveOn) implements NeedCommand {
        @Override
        public Authority authority() {
            return Authority.selfOr(MandateAct.LEAD);
        }

        @Override
        public List<Guard.Lock> guards() {
            return List.of(
                    new Guard.OfInstallation().toRead(),
                    new Guard.OfNeed(needId).toChange(),
                    new Guard.OfNeed(into).toChange());
        }
    }

    record QualifyNeed(NeedId needId, TextRef assessment, LocalDate effectiveOn) implements NeedCommand {
        @Override
        public Authority authority() {
            return Authority.mandated(MandateAct.LEAD);
        }
    }

    record AddressNeed(NeedId needId, ProjectId projectId, LocalDate effectiveOn) implements NeedCommand {
        @Override
        public Authority authority() {
            return Authority.selfOr(MandateAct.LEAD);
        }

        @Override
        public List<Guard.Lock> guards() {
            return List.of(new Guard.OfProject(projectId).toRead());
        }
    }

    record CloseNeed(NeedId needId, Outcome outcome, TextRef reason, LocalDate effectiveOn) implements NeedCommand {
        @Override
        public Authority authority() {
            return Authority.selfOr(MandateAct.LEAD);
        }

        @Override
        public List<Guard.Lock> guards() {
            return List.of(new Guard.OfInstallation().toRead(), new Guard.OfNeed(needId).toChange());
        }
    }
}
