package dk.sambog.command.batch.table;

import dk.sambog.command.batch.line.BatchLine;
import dk.sambog.command.database.Rows;
import dk.sambog.command.database.Writes;
import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Owns {@code request.line}: what each line ever applied has made. */
@Component
public class LineTable {
    /** A line that was applied. */
    public record Applied(
            byte[] bodyHash, UUID batchId, @Nullable UUID thing) {}

    /** A line that is being applied. */
    public record Fresh(byte[] keyHash, byte[] bodyHash, UUID batchId, UUID thing) {}

    private static final Rows LINES = new Rows("""
            INSERT INTO request.line (key_hash, body_hash, batch_id, thing)
            SELECT * FROM unnest(?::bytea[], ?::bytea[], ?::uuid[], ?::uuid[])""", byte[].class, byte[].class, UUID.class, UUID.class);

    private final JdbcTemplate jdbc;
    private final Writes writes;

    LineTable(JdbcTemplate jdbc, Writes writes) {
        this.jdbc = jdbc;
        this.writes = writes;
    }

    /** The name of a key within everything that is sent for a party. */
    public static byte[] keyHash(UUID onBehalfOf, String key) {
        return BatchLine.sha256(onBehalfOf + "\n" + key);
    }

    public Map<ByteBuffer, Applied> find(Collection<byte[]> keyHashes) {
        var found = new HashMap<ByteBuffer, Applied>();
        jdbc.query(
                "SELECT key_hash, body_hash, batch_id, thing FROM request.line WHERE key_hash = ANY (?)",
                row -> {
                    found.put(
                            ByteBuffer.wrap(row.getBytes("key_hash")),
                            new Applied(
                                    row.getBytes("body_hash"),
                                    row.getObject("batch_id", UUID.class),
                                    row.getObject("thing", UUID.class)));
                },
                (Object) keyHashes.toArray(byte[][]::new));
        return found;
    }

    /** Writes the lines with what else the transaction writes at its end. */
    public void insert(List<Fresh> lines) {
        lines.forEach(line -> writes.add(LINES, line.keyHash(), line.bodyHash(), line.batchId(), line.thing()));
    }
}
