package dk.sambog.query.generation.shape;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;

/**
 * The tables of a generation: every projection's SQL file, in the order of their names. What stands below the line
 * {@code -- after filling} waits until the tables are full, because an index built at once costs a fraction of one that
 * grows row by row.
 *
 * @param tables creates all tables, without a schema
 * @param indexes completes them once they are filled
 * @param hash SHA-256 in hex; another hash is another generation
 */
public record Shape(String tables, String indexes, String hash) {
    private static final String AFTER_FILLING = "\n-- after filling\n";

    /** Of the SQL files of these names. */
    public static Shape of(Collection<String> projections) {
        var tables = new StringBuilder();
        var indexes = new StringBuilder();
        for (var name : projections.stream().sorted().toList()) {
            var parts = file(name).split(AFTER_FILLING, 2);
            tables.append(parts[0]).append('\n');
            indexes.append(parts.length > 1 ? parts[1] : "").append('\n');
        }
        return new Shape(tables.toString(), indexes.toString(), sha256(tables + AFTER_FILLING + indexes));
    }

    private static String file(String name) {
        var path = "/views/" + name + ".sql";
        try (var in = Shape.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("Not on the class path: " + path);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
