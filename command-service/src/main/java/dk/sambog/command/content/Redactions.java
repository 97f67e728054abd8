package dk.sambog.command.content;

import dk.sambog.command.database.Vacuum;
import dk.sambog.command.guard.Follower;
import dk.sambog.events.LedgerEvent;
import dk.sambog.events.document.DocumentEvent.DocumentRedacted;
import dk.sambog.events.document.TextEvent.TextRedacted;
import java.util.List;
import org.springframework.stereotype.Component;

/** The log says that a text or a document is redacted: it goes in the same transaction. */
@Component
class Redactions implements Follower {
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
        for (var event : events) {
            switch (event) {
                case TextRedacted redacted -> texts.redact(redacted.textId());
                case DocumentRedacted redacted -> documents.redact(redacted.documentId());
                default -> throw new IllegalArgumentException("Nothing is redacted by " + event);
            }
        }
        vacuum.freeAfterCommit(List.of("content.text", "content.document"));
    }
}
