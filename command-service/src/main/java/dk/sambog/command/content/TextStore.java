package dk.sambog.command.content;

import dk.sambog.command.clock.Ids;
import dk.sambog.command.database.Rows;
import dk.sambog.command.database.Writes;
import dk.sambog.events.Commitment;
import dk.sambog.events.document.TextId;
import dk.sambog.events.document.TextRef;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Owns {@code content.text}. Texts of a transaction are written together at its end. */
@Component
public class TextStore {
    private record Kept(TextRef ref, byte[] salt, String body) {}

    private static final Rows TEXTS = new Rows(
            "INSERT INTO content.text (text_id, salt, body) SELECT * FROM unnest(?::uuid[], ?::bytea[], ?::text[])",
            UUID.class,
            byte[].class,
            String.class);
    /** Stands where the words stood, so that every view shows it. */
    private static final String REDACTED = "teksten er fjernet";

    private final JdbcTemplate jdbc;
    private final Writes writes;
    private final Ids ids;
    private final SecureRandom random;

    TextStore(JdbcTemplate jdbc, Writes writes, Ids ids, SecureRandom random) {
        this.jdbc = jdbc;
        this.writes = writes;
        this.ids = ids;
        this.random = random;
    }

    /** Begins with the transaction. */
    public void open() {
        TransactionSynchronizationManager.bindResource(this, new ArrayList<Kept>());
    }

    /** Ends with the transaction, however that ends. */
    public void close() {
        TransactionSynchronizationManager.unbindResourceIfPossible(this);
    }

    /** Keeps a text and answers what an event may hold of it. */
    public TextRef keep(String body) {
        var salt = new byte[Commitment.SALT_BYTES];
        random.nextBytes(salt);
        var commitment = Commitment.to(salt, body.getBytes(StandardCharsets.UTF_8));
        var ref = new TextRef(new TextId(ids.next()), commitment);
        waiting().add(new Kept(ref, salt, body));
        return ref;
    }

    /** Writes what waits. */
    public void flush() {
        var texts = waiting();
        texts.forEach(text -> writes.add(TEXTS, text.ref().textId().value(), text.salt(), text.body()));
        texts.clear();
    }

    @SuppressWarnings("unchecked") // bound in open() and nowhere else
    private List<Kept> waiting() {
        return Objects.requireNonNull(
                (List<Kept>) TransactionSynchronizationManager.getResource(this),
                "Texts are kept inside a command transaction only");
    }

    /** Whether there is such a text, redacted or not. */
    public boolean exists(TextId id) {
        return !jdbc.queryForList("SELECT text_id FROM content.text WHERE text_id = ?", UUID.class, id.value())
                .isEmpty();
    }

    /** The words of those texts that are there. */
    public Map<TextId, String> find(Collection<TextId> ids) {
        var texts = new HashMap<TextId, String>();
        jdbc.query(
                "SELECT text_id, body FROM content.text WHERE text_id = ANY (?)",
                row -> {
                    texts.put(new TextId(row.getObject("text_id", UUID.class)), row.getString("body"));
                },
                (Object) ids.stream().map(TextId::value).toArray(UUID[]::new));
        return texts;
    }

    /** Destroys words and salt; whoever shows the text says from now on that it is gone. */
    void redact(TextId id) {
        jdbc.update("UPDATE content.text SET body = ?, salt = NULL WHERE text_id = ?", REDACTED, id.value());
    }
}
