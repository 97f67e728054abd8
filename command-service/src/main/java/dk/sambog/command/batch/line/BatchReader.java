package dk.sambog.command.batch.line;

import dk.sambog.command.problem.CommandRejected;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads NDJSON into lines. A line that is no command still becomes a line: it is refused where it stands, with its number.
 */
@Component
public class BatchReader {
    /**
     * @param inOrder whether a line refers to a line of another group, so that parts follow each other
     */
    public record Lines(List<BatchLine> lines, boolean inOrder) {}

    private static final int LONGEST_LINE = 65_536;
    private static final int MOST_ATOMIC = 10_000;
    private static final int MOST_INDEPENDENT = 1_000_000;

    private final JsonMapper json;

    BatchReader(JsonMapper json) {
        this.json = json;
    }

    public Lines read(InputStream body, BatchMode mode) throws IOException {
        var reader = new BufferedReader(strictUtf8(body));
        var lines = new Collector(mode);
        var number = 0;
        try {
            for (var text = reader.readLine(); text != null; text = reader.readLine()) {
                number++;
                if (text.length() > LONGEST_LINE) {
                    lines.addUnread(number, BatchLine.TOO_LONG);
                } else if (!text.isBlank()) {
                    lines.add(number, parse(text));
                }
            }
        } catch (CharacterCodingException e) {
            throw new CommandRejected(BatchRejection.NOT_UTF8);
        }
        return lines.end();
    }

    /** Bytes that are no UTF-8 end it with {@link CharacterCodingException}; none becomes a question mark unnoticed. */
    static Reader strictUtf8(InputStream body) {
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        return new InputStreamReader(body, decoder);
    }

    /** Lines somebody else has already taken apart, in the order of the file. */
    public Lines collect(Map<Integer, BatchLine.Json> parsed, BatchMode mode) {
        var lines = new Collector(mode);
        parsed.forEach(lines::add);
        return lines.end();
    }

    private BatchLine.@Nullable Json parse(String text) {
        try {
            return json.readValue(text, BatchLine.Json.class);
        } catch (JacksonException e) {
            return null;
        }
    }

    private static final class Collector {
        private final BatchMode mode;
        private final List<BatchLine> lines = new ArrayList<>();
        private final Map<String, Integer> occurrences = new HashMap<>();
        private final Map<String, String> groupOfKey = new HashMap<>();
        private final Set<String> keysTwice = new HashSet<>();
        private boolean inOrder;

        Collector(BatchMode mode) {
            this.mode = mode;
        }

        void add(int number, BatchLine.@Nullable Json line) {
            if (line == null || line.body() == null) {
                addUnread(number, null);
                return;
            }
            requireRoom();
            var key = line.key() == null ? contentKey(line) : line.key();
            var group = line.group() == null ? "line " + number : line.group();
            if (groupOfKey.putIfAbsent(key, group) != null) {
                keysTwice.add(key);
            }
            inOrder |= refersOutside(line.body(), group);
            lines.add(new BatchLine(number, key, group, line.path(), line.ifMatch(), line.body()));
        }

        /** A line that is no command; it is refused where it stands. */
        void addUnread(int number, @Nullable String why) {
            requireRoom();
            lines.add(new BatchLine(number, "line " + number, "line " + number, why, null, null));
        }

        private void requireRoom() {
            if (lines.size() == (mode == BatchMode.ATOMIC ? MOST_ATOMIC : MOST_INDEPENDENT)) {
                throw new CommandRejected(BatchRejection.TOO_MANY_LINES);
            }
        }

        Lines end() {
            if (lines.isEmpty()) {
                throw new CommandRejected(BatchRejection.NO_LINES);
            }
            // Equal keys in one file are never merged: none of them is applied.
            lines.replaceAll(line -> keysTwice.contains(line.key()) && line.body() != null
                    ? new BatchLine(line.number(), line.key(), line.group(), BatchLine.KEY_TWICE, null, null)
                    : line);
            return new Lines(lines, inOrder);
        }

        /** A line without a key is known by its content and which of its like it is. */
        private String contentKey(BatchLine.Json line) {
            var hash = HexFormat.of().formatHex(BatchLine.sha256(line.path() + "\n" + line.body()));
            return "content " + hash + " " + occurrences.merge(hash, 1, Integer::sum);
        }

        private boolean refersOutside(JsonNode node, String group) {
            if (node.isString()) {
                return node.stringValue().startsWith("@")
                        && !group.equals(groupOfKey.get(node.stringValue().substring(1)));
            }
            for (var child : node) {
                if (refersOutside(child, group)) {
                    return true;
                }
            }
            return false;
        }
    }
}
