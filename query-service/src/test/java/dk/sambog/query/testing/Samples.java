package dk.sambog.query.testing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dk.sambog.events.EventCatalogue;
import dk.sambog.events.EventCatalogue.EventType;
import dk.sambog.query.feed.FeedEntry;
import dk.sambog.query.feed.StoredEntry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The kept sample of every event of the catalogue, as the feed would hand it over. */
public final class Samples {
    private static final Path EVENTS = Path.of("../shared-events/src/test/resources/events");
    private static final JsonMapper MAPPER = JsonMapper.shared();
    private static final String ACTING = """
            {"actor":"0199d2a0-0000-7000-8000-0000000000a1","correlationId":"0199d2a0-0000-7000-8000-0000000000c1",\
            "mandate":"0199d2a0-0000-7000-8000-0000000000d1","onBehalfOf":"0199d2a0-0000-7000-8000-0000000000b1"}""";

    private Samples() {}

    public static List<FeedEntry> entries() {
        return EventCatalogue.types().stream().map(Samples::entry).toList();
    }

    public static JsonNode payload(FeedEntry entry) {
        return MAPPER.readTree(entry.stored().payload());
    }

    /** Compares what was made of all samples with what is kept of it among the test resources. */
    public static void compare(String made, Path kept) throws IOException {
        var of = Path.of("src/test/resources").resolve(kept);
        var fresh = Path.of("target").resolve(kept.getFileName());
        Files.writeString(fresh, made);
        assertThat(made)
                .as("another telling: when it is meant so, copy %s to %s", fresh, of)
                .isEqualTo(Files.readString(of));
    }

    private static FeedEntry entry(EventType type) {
        var bytes = bytes(type);
        var feature = type.name().substring(0, type.name().indexOf('.'));
        var own = MAPPER.readTree(bytes).get(feature + "Id");
        var thing = own == null ? new UUID(9, 9).toString() : own.asString();
        var stored = new StoredEntry(
                0,
                new UUID(7, 7),
                feature + "/" + thing,
                3,
                type.name(),
                type.revision(),
                Instant.EPOCH,
                Instant.EPOCH,
                ACTING.getBytes(UTF_8),
                bytes);
        return new FeedEntry(stored, MAPPER.readValue(bytes, type.record()));
    }

    private static byte[] bytes(EventType type) {
        try {
            return Files.readAllBytes(EVENTS.resolve(type.name() + "." + type.revision() + ".json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
