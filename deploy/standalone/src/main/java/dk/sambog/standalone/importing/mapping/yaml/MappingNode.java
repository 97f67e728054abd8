package dk.sambog.standalone.importing.mapping.yaml;

import dk.sambog.standalone.importing.mapping.MappingRefused;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** A place in a mapping. It knows its name, so that every refusal says where. */
record MappingNode(String place, JsonNode node) {
    /** This, as an object that has no other keys than these. */
    MappingNode object(String... keys) {
        if (!node.isObject()) {
            throw refused("must be a list of keys, such as " + String.join(", ", keys));
        }
        var unknown = new TreeSet<>(node.propertyNames());
        List.of(keys).forEach(unknown::remove);
        if (!unknown.isEmpty()) {
            throw refused("unknown key '" + unknown.first() + "'; known are " + String.join(", ", keys));
        }
        return this;
    }

    MappingNode required(String key) {
        return optional(key).orElseThrow(() -> refused("'" + key + "' is missing"));
    }

    Optional<MappingNode> optional(String key) {
        return Optional.ofNullable(node.get(key))
                .map(child -> new MappingNode(place.isEmpty() ? key : place + "." + key, child));
    }

    boolean has(String key) {
        return node.has(key);
    }

    boolean isObject() {
        return node.isObject();
    }

    boolean flag(String key) {
        return optional(key).map(MappingNode::truth).orElse(false);
    }

    private boolean truth() {
        if (!node.isBoolean()) {
            throw refused("must be true or false");
        }
        return node.booleanValue();
    }

    /** A text that is not empty. */
    String text() {
        if (!node.isValueNode() || node.isNull() || node.asString().isEmpty()) {
            throw refused("must be a text");
        }
        return node.asString();
    }

    /** A text of this form, which the refusal explains. */
    String matching(Pattern form, String explained) {
        if (!form.matcher(text()).matches()) {
            throw refused("must be " + explained);
        }
        return text();
    }

    int count() {
        if (!node.isInt() || node.intValue() < 0) {
            throw refused("must be a whole number, 0 or more");
        }
        return node.intValue();
    }

    BigDecimal number() {
        if (!node.isNumber() || node.decimalValue().signum() < 0) {
            throw refused("must be a number, 0 or more");
        }
        return node.decimalValue();
    }

    <E extends Enum<E>> E oneOf(Class<E> type) {
        return oneOf(type, text());
    }

    /** {@code text} as a constant of {@code type}, or a refusal of this place. */
    <E extends Enum<E>> E oneOf(Class<E> type, String text) {
        for (var constant : type.getEnumConstants()) {
            if (constant.name().equals(text)) {
                return constant;
            }
        }
        throw refused("'" + text + "' is none of " + List.of(type.getEnumConstants()));
    }

    String oneOf(Set<String> words) {
        if (!words.contains(text())) {
            throw refused("'" + text() + "' is none of " + new TreeSet<>(words));
        }
        return text();
    }

    <T> List<T> list(Function<MappingNode, T> read) {
        if (!node.isArray()) {
            throw refused("must be a list");
        }
        var items = new ArrayList<T>();
        for (int i = 0; i < node.size(); i++) {
            items.add(read.apply(new MappingNode(place + "[" + i + "]", node.get(i))));
        }
        return List.copyOf(items);
    }

    <T> Map<String, T> map(Function<MappingNode, T> read) {
        if (!node.isObject() || node.isEmpty()) {
            throw refused("must hold at least one name");
        }
        var items = new LinkedHashMap<String, T>();
        node.propertyNames().forEach(key -> items.put(key, read.apply(required(key))));
        return items;
    }

    MappingRefused refused(String reason) {
        return new MappingRefused(place, reason);
    }
}
