package dk.sambog.query.history;

import dk.sambog.events.Asset;
import dk.sambog.query.http.Amount;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The fields of a payload, as a person reads them: a text, a document's id, an amount in its unit; a record inside becomes its
 * own fields under its name, {@code period.from}.
 */
final class Fields {
    /** Stand in columns of their own. */
    private static final Set<String> ELSEWHERE = Set.of("effectiveOn", "reason");

    /** A field and its value before and after; null where there is none. */
    record Field(
            String name, @Nullable String before, @Nullable String after) {}

    private final Function<String, String> texts;

    /** {@code texts} answers what stands behind a text's id. */
    Fields(Function<String, String> texts) {
        this.texts = texts;
    }

    /**
     * The fields of an event.
     *
     * @param own the id of the thing it is about, which is no news
     * @param earlier answers the last earlier value of a member in the stream, or null
     */
    List<Field> of(String type, JsonNode payload, String own, Function<String, @Nullable JsonNode> earlier) {
        var replacing = Replacing.of(type);
        var fields = new ArrayList<Field>();
        var told = new LinkedHashSet<>(ELSEWHERE);
        for (var pair : replacing.pairs()) {
            told.add(pair.from());
            told.add(pair.to());
            add(fields, pair.name(), payload.get(pair.from()), payload.get(pair.to()));
        }
        for (var name : members(payload, replacing)) {
            var value = payload.get(name);
            if (!told.contains(name) && !(value != null && own.equals(value.asString("")))) {
                add(fields, name, replacing.members().contains(name) ? earlier.apply(name) : null, value);
            }
        }
        return fields;
    }

    /** What it says, and what it says no more: a member that may be left out takes away what was there. */
    private static Set<String> members(JsonNode payload, Replacing replacing) {
        var members = new LinkedHashSet<>(payload.propertyNames());
        members.addAll(replacing.members());
        return members;
    }

    private void add(List<Field> fields, String name, @Nullable JsonNode before, @Nullable JsonNode after) {
        var was = flat(name, before);
        var is = flat(name, after);
        var names = new LinkedHashSet<>(is.keySet());
        names.addAll(was.keySet());
        for (var field : names) {
            fields.add(new Field(field, was.get(field), is.get(field)));
        }
    }

    private Map<String, String> flat(String name, @Nullable JsonNode value) {
        var flat = new LinkedHashMap<String, String>();
        flatten(name, value, flat);
        return flat;
    }

    private void flatten(String name, @Nullable JsonNode value, Map<String, String> flat) {
        if (value == null || value.isNull()) {
            return;
        }
        if (value.isObject() && !isOneValue(value)) {
            value.properties().forEach(inner -> flatten(name + "." + inner.getKey(), inner.getValue(), flat));
        } else {
            flat.put(name, text(value));
        }
    }

    private static boolean isOneValue(JsonNode value) {
        return value.has("textId") || value.has("documentId") || value.has("asset");
    }

    private String text(JsonNode value) {
        if (value.has("textId")) {
            return texts.apply(value.get("textId").asString());
        }
        if (value.has("documentId") && value.has("commitment")) {
            return value.get("documentId").asString();
        }
        if (value.has("asset") && value.has("amount")) {
            var asset = Asset.of(value.get("asset").asString());
            return Amount.of(value.get("amount").asLong(), asset).value() + " " + asset;
        }
        if (value.isArray()) {
            return String.join(" ", value.valueStream().map(this::text).toList());
        }
        return value.isObject() ? value.toString() : value.asString();
    }
}
