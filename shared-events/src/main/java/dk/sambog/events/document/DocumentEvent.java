package dk.sambog.events.document;

import dk.sambog.events.Commitment;
import dk.sambog.events.LedgerEvent;
import dk.sambog.events.LegalBasis;
import dk.sambog.events.party.PartyId;

/** What happens to a document. Its bytes and salt live beside the log. */
public sealed interface DocumentEvent extends LedgerEvent {
    DocumentId documentId();

    /**
     * A document was taken in.
     *
     * @param mediaType as declared and checked, {@code application/pdf}
     * @param sizeBytes length of the bytes committed to
     * @param storedBy who sent it
     * @param storedFor the party it was sent for; {@code storedBy} itself when for nobody else
     */
    record DocumentStored(
            DocumentId documentId,
            Commitment commitment,
            String mediaType,
            long sizeBytes,
            PartyId storedBy,
            PartyId storedFor)
            implements DocumentEvent {}

    /** Bytes, salt and name of the document are destroyed; its commitment and every proof stay. */
    record DocumentRedacted(DocumentId documentId, LegalBasis legalBasis, PartyId decidedBy) implements DocumentEvent {}
}
