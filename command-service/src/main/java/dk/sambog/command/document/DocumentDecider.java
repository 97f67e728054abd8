package dk.sambog.command.document;

import static dk.sambog.command.document.DocumentRejection.DOCUMENT_EMPTY;
import static dk.sambog.command.document.DocumentRejection.DOCUMENT_TOO_LARGE;

import dk.sambog.command.document.DocumentCommand.StoreDocument;
import dk.sambog.command.problem.CommandRejected;
import dk.sambog.events.document.DocumentEvent;
import dk.sambog.events.document.DocumentEvent.DocumentStored;
import java.util.List;

/** The rules of documents: taken in whole, and never changed. */
final class DocumentDecider {
    static final long MOST_BYTES = 20L * 1024 * 1024;

    private DocumentDecider() {}

    static List<DocumentEvent> decide(DocumentCommand command) {
        return switch (command) {
            case StoreDocument store -> store(store);
        };
    }

    private static List<DocumentEvent> store(StoreDocument command) {
        if (command.sizeBytes() == 0) {
            throw new CommandRejected(DOCUMENT_EMPTY, "/file");
        }
        if (command.sizeBytes() > MOST_BYTES) {
            throw new CommandRejected(DOCUMENT_TOO_LARGE, "/file");
        }
        return List.of(new DocumentStored(
                command.documentId(), command.commitment(), command.type().mediaType(), command.sizeBytes()));
    }
}
