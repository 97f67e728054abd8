package dk.sambog.query.history;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;

/**
 * Which members of an event take the place of an earlier value, from {@code history/replacing.properties}: everything else an
 * event says is new with it.
 *
 * @param members replace the last member of the same name in the stream
 * @param pairs tell both values themselves
 */
record Replacing(Set<String> members, Set<Pair> pairs) {
    /** The members that hold the old and the new value, and the name of what they are values of. */
    record Pair(String from, String to, String name) {}

    private static final Replacing NOTHING = new Replacing(Set.of(), Set.of());
    private static final Map<String, Replacing> ALL = read();

    /** By the event's stored name. */
    static Replacing of(String type) {
        return ALL.getOrDefault(type, NOTHING);
    }

    static Map<String, Replacing> all() {
        return ALL;
    }

    private static Map<String, Replacing> read() {
        var lines = new Properties();
        try (var in = Objects.requireNonNull(Replacing.class.getResourceAsStream("/history/replacing.properties"))) {
            lines.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var all = new HashMap<String, Replacing>();
        lines.stringPropertyNames().forEach(type -> all.put(type, parse(lines.getProperty(type))));
        return Map.copyOf(all);
    }

    private static Replacing parse(String line) {
        var members = new HashSet<String>();
        var pairs = new HashSet<Pair>();
        for (var word : Arrays.asList(line.trim().split(" +"))) {
            var parts = word.split("[>:]");
            if (parts.length == 3) {
                pairs.add(new Pair(parts[0], parts[1], parts[2]));
            } else {
                members.add(word);
            }
        }
        return new Replacing(Set.copyOf(members), Set.copyOf(pairs));
    }
}
