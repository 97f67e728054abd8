package dk.sambog.command.content;

import dk.sambog.events.Commitment;
import dk.sambog.events.document.DocumentId;
import dk.sambog.events.document.DocumentRef;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Finds the commitment of a stored document. */
@Component
public class DocumentLookup {
    private final JdbcTemplate jdbc;

    DocumentLookup(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** What an event may hold of the document; empty when there is none. */
    public Optional<DocumentRef> find(DocumentId id) {
        return jdbc
                .query(
                        "SELECT salt, bytes FROM content.document WHERE document_id = ?",
                        (row, number) ->
                                new DocumentRef(id, Commitment.to(row.getBytes("salt"), row.getBytes("bytes"))),
                        id.value())
                .stream()
                .findFirst();
    }
}
