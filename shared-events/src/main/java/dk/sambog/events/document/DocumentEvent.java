package dk.sambog.events.document;

import dk.sambog.events.Commitment;
import dk.sambog.events.LedgerEvent;

/** What happens to a document. Its bytes and salt live beside the log. */
public sealed interface DocumentEvent extends LedgerEvent {
    DocumentId documentId();

    /**
     * A document was taken in.
     *
     * @param mediaType as declared and checked, {@code application/pdf}
     * @param sizeBytes length of the bytes committed to
     */
    record DocumentStored(DocumentId documentId, Commitment commitment, String mediaType, long sizeBytes)
            implements DocumentEvent {}
}
