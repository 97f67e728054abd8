package dk.sambog.command.document;

import dk.sambog.command.authority.Authority;
import dk.sambog.command.decision.LedgerCommand;
import dk.sambog.command.facts.Guard;
import dk.sambog.events.Commitment;
import dk.sambog.events.LegalBasis;
import dk.sambog.events.StreamId;
import dk.sambog.events.document.DocumentId;
import dk.sambog.events.party.MandateAct;
import java.util.List;

/** What can be asked of a document. */
sealed interface DocumentCommand extends LedgerCommand {
    DocumentId documentId();

    @Override
    default StreamId stream() {
        return StreamId.of("document", documentId());
    }

    /** Takes in a file whose bytes are kept beside the log. */
    record StoreDocument(DocumentId documentId, Commitment commitment, DocumentType type, long sizeBytes)
            implements DocumentCommand {
        /** Anybody signed in, for itself or under any mandate: a document is evidence, not an act. */
        @Override
        public Authority authority() {
            return Authority.selfOr(MandateAct.values());
        }
    }

    /** Takes the bytes of a document away for good. */
    record RedactDocument(DocumentId documentId, LegalBasis legalBasis) implements DocumentCommand {
        @Override
        public Authority authority() {
            return Authority.mandated(MandateAct.ADMINISTER);
        }

        @Override
        public List<Guard.Lock> guards() {
            return List.of(new Guard.OfInstallation().toRead());
        }
    }
}
