package dk.sambog.standalone.importing.mapping.yaml;

import dk.sambog.standalone.importing.mapping.Value;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Reads where a value comes from: {@code {fixed: DKK}}, or {@code {column: Currency, values: {kr: DKK}}}. */
final class ValueReader {
    private ValueReader() {}

    static Value read(MappingNode node) {
        return fixedOrColumn(node.object("fixed", "column", "values", "optional"));
    }

    /** Reads the keys of a value among others that the caller has checked. */
    static Value fixedOrColumn(MappingNode node) {
        if (node.has("fixed") == node.has("column")) {
            throw node.refused("tell either 'fixed' or 'column'");
        }
        if (node.has("column")) {
            return column(node);
        }
        if (node.has("values") || node.has("optional")) {
            throw node.refused("'values' and 'optional' belong to a column");
        }
        return new Value.Fixed(node.required("fixed").text());
    }

    static Value column(MappingNode node) {
        var values =
                node.optional("values").map(map -> map.map(MappingNode::text)).orElse(Map.of());
        return new Value.Column(node.required("column").text(), values, node.flag("optional"));
    }

    /** A value that must be one of the constants of {@code type}, whichever word the file has. */
    static <E extends Enum<E>> Value constant(MappingNode node, Class<E> type) {
        var value = read(node);
        if (value instanceof Value.Column column && column.values().isEmpty()) {
            throw node.refused("tell with 'values' what the column's words stand for");
        }
        meanings(value).forEach(word -> node.oneOf(type, word));
        return value;
    }

    static Collection<String> meanings(Value value) {
        return switch (value) {
            case Value.Fixed fixed -> List.of(fixed.text());
            case Value.Column column -> column.values().values();
        };
    }
}
