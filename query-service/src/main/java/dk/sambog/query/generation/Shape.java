package dk.sambog.query.generation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * The tables of a generation: every projection's SQL file, in the order of their names.
 *
 * @param sql creates all tables, without a schema
 * @param hash SHA-256 in hex; another hash is another generation
 */
record Shape(String sql, String hash) {
    static Shape of(List<Projection> projections) {
        var sql = new StringBuilder();
        projections.stream()
                .map(Projection::name)
                .sorted()
                .forEach(name -> sql.append(file(name)).append('\n'));
        return new Shape(sql.toString(), sha256(sql.toString()));
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
