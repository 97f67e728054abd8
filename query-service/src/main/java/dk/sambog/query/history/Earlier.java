package dk.sambog.query.history;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/** What the events of some streams said, version by version, so that a later one can tell what stood before it. */
final class Earlier {
    private record Told(String type, JsonNode payload) {}

    private final Map<String, TreeMap<Long, Told>> streams = new HashMap<>();

    void add(String stream, long version, String type, JsonNode payload) {
        streams.computeIfAbsent(stream, name -> new TreeMap<>()).put(version, new Told(type, payload));
    }

    /** What of the texts must be known. */
    Iterable<JsonNode> payloads() {
        return streams.values().stream()
                .flatMap(stream -> stream.values().stream())
                .map(Told::payload)::iterator;
    }

    /** The last value of a member before a version, said or implied; null when nothing was. */
    @Nullable
    JsonNode last(String stream, long version, String member) {
        JsonNode last = null;
        for (var told : before(stream, version)) {
            var replacing = Replacing.of(told.type());
            var pair = replacing.pairNamed(member);
            if (pair != null) {
                last = told.payload().get(pair.to());
            } else if (told.payload().has(member) || replacing.members().contains(member)) {
                last = told.payload().get(member); // left out where it may be said, it takes away what was there
            } else {
                last = implied(told.type(), member, last);
            }
        }
        return last;
    }

    /** A member of the last event before a version whose member {@code by} is {@code id}. */
    @Nullable
    JsonNode begun(String stream, long version, String member, String by, @Nullable JsonNode id) {
        JsonNode begun = null;
        for (var told : before(stream, version)) {
            if (id != null
                    && id.equals(told.payload().get(by))
                    && told.payload().has(member)) {
                begun = told.payload().get(member);
            }
        }
        return begun;
    }

    /** The value an event implies where {@code before} stands; that itself when it implies none. */
    static @Nullable JsonNode implied(String type, String member, @Nullable JsonNode before) {
        var implied = Replacing.of(type).implied().get(member);
        var holds = implied != null
                && (implied.before() == null
                        || Objects.equals(implied.before(), before == null ? null : before.asString()));
        return implied != null && holds ? StringNode.valueOf(implied.value()) : before;
    }

    private Iterable<Told> before(String stream, long version) {
        return streams.getOrDefault(stream, new TreeMap<>()).headMap(version).values();
    }
}
