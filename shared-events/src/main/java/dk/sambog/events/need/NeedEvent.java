package dk.sambog.events.need;

import dk.sambog.events.LedgerEvent;
import dk.sambog.events.document.DocumentRef;
import dk.sambog.events.document.TextRef;
import dk.sambog.events.party.PartyId;
import dk.sambog.events.project.ProjectId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happens to a need. A need is there before any project, and may be taken up by several. */
public sealed interface NeedEvent extends LedgerEvent {
    NeedId needId();

    /**
     * {@code reporter} says that something is missing or wrong.
     *
     * @param category what it is about, a code such as {@code climate-adaptation}, or null
     * @param arenas where in life it is met, codes such as {@code coast} or {@code school}
     */
    record NeedReported(
            NeedId needId,
            PartyId reporter,
            Place place,
            TextRef description,
            @Nullable String category,
            List<String> arenas,
            LocalDate effectiveOn)
            implements NeedEvent {}

    /** A person feels it too. */
    record NeedSupported(NeedId needId, PartyId supporter, LocalDate effectiveOn) implements NeedEvent {}

    record NeedEvidenceAttached(NeedId needId, DocumentRef document, LocalDate effectiveOn) implements NeedEvent {}

    /** It is the same need as {@code into}, which goes on for both. In the stream of the one that ends here. */
    record NeedsMerged(NeedId needId, NeedId into, TextRef reason, LocalDate effectiveOn) implements NeedEvent {}

    /** Somebody else than the reporter has looked at it and says what is to be made of it. */
    record NeedQualified(NeedId needId, PartyId qualifiedBy, TextRef assessment, LocalDate effectiveOn)
            implements NeedEvent {}

    /** A project takes it up. */
    record NeedAddressed(NeedId needId, ProjectId projectId, PartyId lead, LocalDate effectiveOn)
            implements NeedEvent {}

    record NeedClosed(NeedId needId, Outcome outcome, TextRef reason, LocalDate effectiveOn) implements NeedEvent {
        /** What became of it. */
        public enum Outcome {
            MET,
            GONE,
            NOT_POSSIBLE,
            MISTAKEN
        }
    }
}
