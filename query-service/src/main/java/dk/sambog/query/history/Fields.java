package dk.sambog.query.history;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The fields of a payload, as a person reads them, each with what stood there before: what it tells twice, what it implies, what
 * it ends, and what it says; a record inside becomes its own fields under its name, {@code period.from}.
 */
final class Fields {
    /** Stand in columns of their own. */
    private static final Set<String> ELSEWHERE = Set.of("effectiveOn", "reason");

    /** A field and its value before and after; null where there is none. */
    record Field(
            String name, @Nullable String before, @Nullable String after) {}

    private final Values values;
    private final Earlier earlier;

    Fields(Values values, Earlier earlier) {
        this.values = values;
        this.earlier = earlier;
    }

    List<Field> of(Act act) {
        var fields = new ArrayList<Field>();
        var payload = act.payload();
        var replacing = Replacing.of(act.type());
        var told = new LinkedHashSet<>(ELSEWHERE);
        for (var pair : replacing.pairs()) {
            told.add(pair.from());
            told.add(pair.to());
            add(fields, pair.name(), payload.get(pair.from()), payload.get(pair.to()));
        }
        for (var name : replacing.implied().keySet()) {
            var before = earlier.last(act.stream(), act.version(), name);
            var after = Earlier.implied(act.type(), name, before);
            if (after != before) {
                add(fields, name, before, after);
            }
        }
        for (var ended : replacing.ended()) {
            var id = payload.get(ended.by());
            add(
                    fields,
                    ended.member(),
                    earlier.begun(act.stream(), act.version(), ended.member(), ended.by(), id),
                    null);
        }
        var own = act.objectId().toString();
        for (var name : members(payload, replacing)) {
            var value = payload.get(name);
            if (!told.contains(name) && !(value != null && own.equals(value.asString("")))) {
                var isNew = !replacing.members().contains(name);
                add(fields, name, isNew ? null : earlier.last(act.stream(), act.version(), name), value);
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
        if (value == null || value.isNull() || value.isArray() && value.isEmpty()) {
            return;
        }
        if (value.isObject() && !Values.isOne(value)) {
            value.properties().forEach(inner -> flatten(name + "." + inner.getKey(), inner.getValue(), flat));
        } else {
            flat.put(name, values.of(value));
        }
    }
}
