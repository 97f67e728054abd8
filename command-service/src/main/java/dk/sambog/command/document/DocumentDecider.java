package dk.sambog.command.document;

import static dk.sambog.command.document.DocumentRejection.DOCUMENT_EMPTY;
import static dk.sambog.command.document.DocumentRejection.DOCUMENT_REDACTED;
import static dk.sambog.command.document.DocumentRejection.DOCUMENT_TOO_LARGE;
import static dk.sambog.command.document.DocumentRejection.NO_SUCH_DOCUMENT;
import static dk.sambog.command.document.DocumentRejection.REDACTION_IS_FOR_THE_OPERATOR;
import static dk.sambog.command.document.DocumentRejection.REDACTION_NEEDS_ANOTHER_BASIS;

import dk.sambog.command.document.DocumentCommand.RedactDocument;
import dk.sambog.command.document.DocumentCommand.StoreDocument;
import dk.sambog.command.facts.Facts;
import dk.sambog.command.facts.Guard;
import dk.sambog.command.problem.CommandRejected;
import dk.sambog.events.document.DocumentEvent;
import dk.sambog.events.document.DocumentEvent.DocumentRedacted;
import dk.sambog.events.document.DocumentEvent.DocumentStored;
import java.util.List;

/** The rules of documents: taken in whole, never changed, and at most taken away as a whole. */
final class DocumentDecider {
    static final long MOST_BYTES = 20L * 1024 * 1024;

    private DocumentDecider() {}

    static List<DocumentEvent> decide(DocumentState state, DocumentCommand command, Facts facts) {
        return switch (command) {
            case StoreDocument store -> store(store, facts);
            case RedactDocument redact -> redact(state, redact, facts);
        };
    }

    static DocumentState evolve(DocumentEvent event) {
        return switch (event) {
            case DocumentStored _ -> DocumentState.STORED;
            case DocumentRedacted _ -> DocumentState.REDACTED;
        };
    }

    private static List<DocumentEvent> redact(DocumentState state, RedactDocument command, Facts facts) {
        if (state == DocumentState.NOT_STORED) {
            throw new CommandRejected(NO_SUCH_DOCUMENT);
        }
        if (state == DocumentState.REDACTED) {
            throw new CommandRejected(DOCUMENT_REDACTED);
        }
        var isOperator = facts.find(new Guard.OfInstallation())
                .filter(installation -> installation.operator().equals(facts.onBehalfOf()))
                .isPresent();
        if (!isOperator) {
            throw new CommandRejected(REDACTION_IS_FOR_THE_OPERATOR);
        }
        facts.requireCover(null, null);
        if (command.legalBasis().keeps()) {
            throw new CommandRejected(REDACTION_NEEDS_ANOTHER_BASIS, "/legalBasis");
        }
        return List.of(new DocumentRedacted(command.documentId(), command.legalBasis(), facts.actor()));
    }

    private static List<DocumentEvent> store(StoreDocument command, Facts facts) {
        if (command.sizeBytes() == 0) {
            throw new CommandRejected(DOCUMENT_EMPTY, "/file");
        }
        if (command.sizeBytes() > MOST_BYTES) {
            throw new CommandRejected(DOCUMENT_TOO_LARGE, "/file");
        }
        return List.of(new DocumentStored(
                command.documentId(),
                command.commitment(),
                command.type().mediaType(),
                command.sizeBytes(),
                facts.actor(),
                facts.onBehalfOf()));
    }
}
