package dk.sambog.query.history;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which members of an event take the place of an earlier value, from {@code history/replacing.properties}: everything else an
 * event says is new with it. All are in the order of the file.
 *
 * @param members replace the last member of the same name in the stream
 * @param pairs tell both values themselves
 * @param implied what the event says without a member for it, by name
 * @param ended what an earlier event of the same inner thing began
 */
record Replacing(Set<String> members, Set<Pair> pairs, Map<String, Implied> implied, Set<Ended> ended) {
    /** The members that hold the old and the new value, and the name of what they are values of. */
    record Pair(String from, String to, String name) {}

    /** A value; with {@code before}, only where that stood. */
    record Implied(@Nullable String before, String value) {}

    /** A member of the event whose member {@code by} has the same value. */
    record Ended(String member, String by) {}

    private static final Replacing NOTHING = new Replacing(Set.of(), Set.of(), Map.of(), Set.of());
    private static final Map<String, Replacing> ALL = read();

    /** By the event's stored name. */
    static Replacing of(String type) {
        return ALL.getOrDefault(type, NOTHING);
    }

    static Map<String, Replacing> all() {
        return ALL;
    }

    /** Whether earlier events of the stream must be read to tell what stood before. */
    boolean looksBack() {
        return !members.isEmpty() || !implied.isEmpty() || !ended.isEmpty();
    }

    @Nullable
    Pair pairNamed(String name) {
        return pairs.stream().filter(pair -> pair.name().equals(name)).findAny().orElse(null);
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
        var replacing = new Replacing(
                new LinkedHashSet<>(), new LinkedHashSet<>(), new LinkedHashMap<>(), new LinkedHashSet<>());
        for (var word : line.trim().split(" +")) {
            replacing.add(word);
        }
        return replacing;
    }

    private void add(String word) {
        var parts = word.split("[>:=@]");
        if (word.contains("=")) {
            implied.put(parts[0], parts.length == 3 ? new Implied(parts[1], parts[2]) : new Implied(null, parts[1]));
        } else if (word.contains("@")) {
            ended.add(new Ended(parts[0], parts[1]));
        } else if (word.contains(">")) {
            pairs.add(new Pair(parts[0], parts[1], parts[2]));
        } else {
            members.add(word);
        }
    }
}
