package dk.sambog.command.batch.line;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The lines of a part as they wait in the database: JSON, compressed. */
public final class PartLines {
    private static final TypeReference<List<BatchLine>> LINES = new TypeReference<>() {};

    private PartLines() {}

    public static byte[] pack(JsonMapper json, List<BatchLine> lines) {
        var packed = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(packed)) {
            zip.write(json.writeValueAsString(lines).getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    public static List<BatchLine> unpack(JsonMapper json, byte[] packed) {
        try (var zip = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return json.readValue(zip.readAllBytes(), LINES);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
