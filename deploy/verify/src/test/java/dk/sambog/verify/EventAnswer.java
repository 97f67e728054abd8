package dk.sambog.verify;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;

/** An answer of the query-service about the golden leaf of a pledge, to be altered in a test. */
final class EventAnswer {
    private static final Path GOLDEN = Path.of("../../shared-events/src/test/resources/leaf");

    private EventAnswer() {}

    static String leaf() {
        return read("pledge-made.json");
    }

    /** Made by sha256sum, by no code of ours. */
    static String leafHash() {
        return read("pledge-made.sha256").strip();
    }

    /** What {@code GET /api/v1/events/{id}} answers. */
    static String whole() {
        return of(leaf(), leafHash());
    }

    /** An answer that says of itself what {@code leaf} says. */
    static String of(String leaf, String leafHash) {
        return """
                {"id":"0199a000-0000-7000-8000-000000000100","type":"pledge.made","revision":1,\
                "stream":"pledge/0199a000-0000-7000-8000-000000000011","version":0,"recordedAt":"2024-11-21T09:00:00Z",\
                "state":"SEQUENCED","position":7,"sequencedAt":"2024-11-21T09:00:00.012Z","leafHash":"%s",\
                "metadata":%s,"payload":%s,"leaf":"%s"}""".formatted(
                        leafHash,
                        between("\"metadata\":", ",\"payload\":"),
                        between(",\"payload\":", ""),
                        Base64.getEncoder().encodeToString(leaf.getBytes(UTF_8)));
    }

    private static String between(String from, String to) {
        var leaf = leaf();
        var start = leaf.indexOf(from) + from.length();
        return to.isEmpty() ? leaf.substring(start, leaf.length() - 1) : leaf.substring(start, leaf.indexOf(to));
    }

    private static String read(String name) {
        try {
            return Files.readString(GOLDEN.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
