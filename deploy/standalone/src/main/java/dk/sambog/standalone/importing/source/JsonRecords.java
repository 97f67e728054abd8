package dk.sambog.standalone.importing.source;

import dk.sambog.standalone.importing.mapping.UnreadableValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads objects of a JSON array, or of JSON lines. Numbers keep every digit they are written with.
 *
 * @param columns the dotted paths the mapping names, and whether the file must have them
 */
record JsonRecords(Set<String> emptyValues, Map<String, Boolean> columns) {
    private static final Pattern STEP = Pattern.compile("([^.\\[\\]]+)|\\[(\\d{1,6})\\]");
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    record Item(long line, JsonNode object, Set<String> emptyValues) implements SourceRecord {
        @Override
        public Optional<Cell> cell(String column) {
            var node = at(object, column);
            if (node == null || node.isNull() || node.isContainer() && node.isEmpty()) {
                return Optional.empty();
            }
            if (node.isContainer()) {
                throw new UnreadableValue("a list or an object, not a single value");
            }
            var text = node.isNumber() ? node.decimalValue().toString() : node.asString();
            var bare = Spaces.strip(text);
            return bare.isEmpty() || emptyValues.contains(bare)
                    ? Optional.empty()
                    : Optional.of(new Cell(text, node.isNumber()));
        }

        @Override
        public boolean isEmpty() {
            return object.isEmpty();
        }
    }

    /** @param path dotted path of the array; empty: the file itself is the array */
    Records read(String text, String path) {
        var items = new ArrayList<Item>();
        try (var parser = JSON.createParser(text)) {
            enter(parser, path);
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                var line = (long) parser.currentTokenLocation().getLineNr();
                if (parser.currentToken() != JsonToken.START_OBJECT) {
                    throw new FileRefused(line, path, "a record must be an object");
                }
                items.add(new Item(line, JSON.readTree(parser), emptyValues));
            }
            while (parser.nextToken() != null) {
                parser.skipChildren();
            }
        } catch (JacksonException e) {
            throw new FileRefused(line(e.getLocation()), "", "not readable as JSON: " + e.getOriginalMessage());
        }
        return checked(items, List.of());
    }

    Records readLines(String text) {
        var items = new ArrayList<Item>();
        var broken = new ArrayList<BadLine>();
        var number = 0L;
        for (var line : text.lines().toList()) {
            number++;
            if (line.isBlank()) {
                continue;
            }
            try {
                var node = JSON.readerFor(JsonNode.class)
                        .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                        .<JsonNode>readValue(line);
                if (node.isObject()) {
                    items.add(new Item(number, node, emptyValues));
                } else {
                    broken.add(new BadLine(number, "", line, "a record must be an object"));
                }
            } catch (JacksonException e) {
                broken.add(new BadLine(number, "", line, "not readable as JSON: " + e.getOriginalMessage()));
            }
        }
        return checked(items, broken);
    }

    // JSON has no header to hold a path against: a path that no record has is a path misspelt.
    private Records checked(List<Item> items, List<BadLine> broken) {
        columns.forEach((column, required) -> {
            if (required && !items.isEmpty() && items.stream().noneMatch(item -> at(item.object(), column) != null)) {
                throw new FileRefused(1, column, "no record of the file has this path");
            }
        });
        return new Records(List.copyOf(items), List.copyOf(broken));
    }

    private static void enter(JsonParser parser, String path) {
        parser.nextToken();
        for (var step : path.isEmpty() ? List.<String>of() : List.of(path.split("\\."))) {
            if (parser.currentToken() != JsonToken.START_OBJECT || !enterField(parser, step)) {
                throw new FileRefused(1, path, "the file has no such list of records");
            }
        }
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            throw new FileRefused(line(parser.currentTokenLocation()), path, "not a list of records");
        }
    }

    private static boolean enterField(JsonParser parser, String name) {
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            var found = name.equals(parser.currentName());
            parser.nextToken();
            if (found) {
                return true;
            }
            parser.skipChildren();
        }
        return false;
    }

    private static long line(@Nullable TokenStreamLocation location) {
        return location == null ? 1 : Math.max(1, location.getLineNr());
    }

    private static @Nullable JsonNode at(JsonNode object, String path) {
        if (object.has(path)) {
            return object.get(path);
        }
        JsonNode node = object;
        var steps = STEP.matcher(path);
        while (node != null && steps.find()) {
            node = steps.group(1) != null ? node.get(steps.group(1)) : node.get(Integer.parseInt(steps.group(2)));
        }
        return node;
    }
}
