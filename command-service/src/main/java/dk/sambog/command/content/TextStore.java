package dk.sambog.command.content;

import dk.sambog.command.clock.Ids;
import dk.sambog.command.database.Writes;
import dk.sambog.events.Commitment;
import dk.sambog.events.document.TextId;
import dk.sambog.events.document.TextRef;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Owns {@code content.text}. Texts of a transaction are written together at its end. */
@Component
public class TextStore {
    private record Kept(TextRef ref, byte[] salt, String body) {}

    private static final String INSERT = "INSERT INTO content.text (text_id, salt, body) VALUES (?, ?, ?)";
    /** So many go with the command's other writes; more are a statement of their own. */
    private static final int FEW = 8;

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
        if (texts.isEmpty()) {
            return;
        }
        if (texts.size() <= FEW) {
            texts.forEach(text -> writes.add(INSERT, text.ref().textId().value(), text.salt(), text.body()));
        } else {
            jdbc.batchUpdate(INSERT, texts, texts.size(), (statement, text) -> {
                statement.setObject(1, text.ref().textId().value());
                statement.setBytes(2, text.salt());
                statement.setString(3, text.body());
            });
        }
        texts.clear();
    }

    @SuppressWarnings("unchecked") // bound in open() and nowhere else
    private List<Kept> waiting() {
        return Objects.requireNonNull(
                (List<Kept>) TransactionSynchronizationManager.getResource(this),
                "Texts are kept inside a command transaction only");
    }
}
