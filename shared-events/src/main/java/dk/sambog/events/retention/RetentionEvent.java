package dk.sambog.events.retention;

import dk.sambog.events.LedgerEvent;
import dk.sambog.events.LegalBasis;
import dk.sambog.events.StreamId;
import dk.sambog.events.party.PartyId;
import java.time.LocalDate;

/** How long a thing is kept. Its stream is {@code retention/<uuid>}, with the uuid of the thing. */
public sealed interface RetentionEvent extends LedgerEvent {
    /** The stream of what is kept, such as {@code agreement/<uuid>}. */
    StreamId thing();

    /**
     * The thing is kept for a law's sake, and falls due for destruction when that has ended.
     *
     * @param retainUntil the last local date it must be kept
     */
    record RetentionSet(StreamId thing, LegalBasis legalBasis, LocalDate retainUntil, PartyId decidedBy)
            implements RetentionEvent {}
}
