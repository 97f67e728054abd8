package dk.sambog.command.document;

import dk.sambog.command.decision.Authority;
import dk.sambog.command.decision.LedgerCommand;
import dk.sambog.events.Commitment;
import dk.sambog.events.StreamId;
import dk.sambog.events.document.DocumentId;
import dk.sambog.events.party.MandateAct;

/** What can be asked of a document. */
sealed interface DocumentCommand extends LedgerCommand {
    DocumentId documentId();

    @Override
    default StreamId stream() {
        return StreamId.of("document", documentId());
    }

    /** Anybody signed in, for itself or under any mandate: a document is evidence, not an act. */
    @Override
    default Authority authority() {
        return Authority.selfOr(MandateAct.values());
    }

    /** Takes in a file whose bytes are kept beside the log. */
    record StoreDocument(DocumentId documentId, Commitment commitment, DocumentType type, long sizeBytes)
            implements DocumentCommand {}
}
