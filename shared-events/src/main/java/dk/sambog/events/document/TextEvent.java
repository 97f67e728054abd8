package dk.sambog.events.document;

import dk.sambog.events.LedgerEvent;
import dk.sambog.events.LegalBasis;
import dk.sambog.events.party.PartyId;

/** What happens to a text after it was kept: at most that it is taken away. */
public sealed interface TextEvent extends LedgerEvent {
    TextId textId();

    /** Words and salt of the text are destroyed; the commitments to it and every proof stay. */
    record TextRedacted(TextId textId, LegalBasis legalBasis, PartyId decidedBy) implements TextEvent {}
}
