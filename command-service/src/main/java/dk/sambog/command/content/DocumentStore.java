package dk.sambog.command.content;

import dk.sambog.events.Commitment;
import dk.sambog.events.document.DocumentId;
import dk.sambog.events.document.DocumentRef;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Owns {@code content.document}: the bytes of documents, with the salts of their commitments. */
@Component
public class DocumentStore {
    /**
     * A document as it was taken in.
     *
     * @param sha256 of the bytes alone, 32 bytes: what {@code sha256sum} shows
     * @param salt of the commitment in the log, 32 bytes
     */
    public record Content(String fileName, String mediaType, byte[] sha256, byte[] salt, byte[] bytes) {}

    private final JdbcTemplate jdbc;
    private final SecureRandom random;

    DocumentStore(JdbcTemplate jdbc, SecureRandom random) {
        this.jdbc = jdbc;
        this.random = random;
    }

    /** Keeps a document, in the running transaction, and answers the commitment to its bytes. */
    public Commitment keep(DocumentId id, String fileName, String mediaType, byte[] bytes) {
        var salt = new byte[Commitment.SALT_BYTES];
        random.nextBytes(salt);
        jdbc.update("""
                INSERT INTO content.document (document_id, salt, sha256, media_type, file_name, bytes)
                VALUES (?, ?, ?, ?, ?, ?)""", id.value(), salt, sha256(bytes), mediaType, fileName, bytes);
        return Commitment.to(salt, bytes);
    }

    /** What an event may hold of the document; empty when there is none, or it is redacted. */
    public Optional<DocumentRef> find(DocumentId id) {
        return jdbc
                .query(
                        "SELECT commitment FROM content.document WHERE document_id = ? AND commitment IS NOT NULL",
                        (row, number) -> new DocumentRef(
                                id, Commitment.of(HexFormat.of().formatHex(row.getBytes("commitment")))),
                        id.value())
                .stream()
                .findFirst();
    }

    /** Whether there was such a document and it is redacted. */
    public boolean isRedacted(DocumentId id) {
        return !jdbc.queryForList(
                        "SELECT document_id FROM content.document WHERE document_id = ? AND commitment IS NULL",
                        UUID.class,
                        id.value())
                .isEmpty();
    }

    /** Destroys bytes, salt, hash and name. */
    void redact(DocumentId id) {
        jdbc.update(
                "UPDATE content.document SET bytes = NULL, salt = NULL, sha256 = NULL, file_name = NULL WHERE document_id = ?",
                id.value());
    }

    /** The document itself; empty when there is none, or it is redacted. */
    public Optional<Content> open(DocumentId id) {
        return jdbc
                .query(
                        "SELECT file_name, media_type, sha256, salt, bytes FROM content.document"
                                + " WHERE document_id = ? AND commitment IS NOT NULL",
                        (row, number) -> new Content(
                                row.getString("file_name"),
                                row.getString("media_type"),
                                row.getBytes("sha256"),
                                row.getBytes("salt"),
                                row.getBytes("bytes")),
                        id.value())
                .stream()
                .findFirst();
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
