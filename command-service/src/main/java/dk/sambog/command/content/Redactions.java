package dk.sambog.command.content;

import dk.sambog.command.database.Vacuum;
import dk.sambog.command.guard.Follower;
import dk.sambog.events.LedgerEvent;
import dk.sambog.events.document.DocumentEvent.DocumentRedacted;
import dk.sambog.events.document.TextEvent.TextRedacted;
import java.util.HashSet;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * The log says that a text or a document is redacted: it goes in the same transaction, and leaves the tables' files before
 * the answer.
 */
@Component
class Redactions implements Follower {
    // A text that came in a batch waited there until its line was done.
    private static final List<String> OF_A_TEXT = List.of("content.text", "request.batch_part");
    private static final List<String> OF_A_DOCUMENT = List.of("content.document");

    private final TextStore texts;
    private final DocumentStore documents;
    private final Vacuum vacuum;

    Redactions(TextStore texts, DocumentStore documents, Vacuum vacuum) {
        this.texts = texts;
        this.documents = documents;
        this.vacuum = vacuum;
    }

    @Override
    public boolean concerns(LedgerEvent event) {
        return event instanceof TextRedacted || event instanceof DocumentRedacted;
    }

    @Override
    public void follow(List<LedgerEvent> events) {
        var touched = new HashSet<String>();
        for (var event : events) {
            switch (event) {
                case TextRedacted redacted -> {
                    texts.redact(redacted.textId());
                    touched.addAll(OF_A_TEXT);
                }
                case DocumentRedacted redacted -> {
                    documents.redact(redacted.documentId());
                    touched.addAll(OF_A_DOCUMENT);
                }
                default -> throw new IllegalArgumentException("Nothing is redacted by " + event);
            }
        }
        vacuum.rewriteAfterCommit(List.copyOf(touched));
    }
}
