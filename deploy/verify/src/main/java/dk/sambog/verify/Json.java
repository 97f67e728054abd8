package dk.sambog.verify;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * JSON (RFC 8259) as plain values: Map in the order of the text, List, String, BigDecimal, Boolean, null. A verifier rests
 * on no library it does not need.
 */
final class Json {
    private Json() {}

    /** @throws Malformed when the text is not exactly one JSON value; members of one name twice are refused */
    static @Nullable Object parse(String text) {
        return new JsonReader(text).only();
    }

    /** Without spaces. */
    static String write(@Nullable Object value) {
        return switch (value) {
            case null -> "null";
            case String text -> quote(text);
            case BigDecimal number -> number.toPlainString();
            case Map<?, ?> object ->
                object.entrySet().stream()
                        .map(member -> quote((String) member.getKey()) + ":" + write(member.getValue()))
                        .collect(Collectors.joining(",", "{", "}"));
            case List<?> array -> array.stream().map(Json::write).collect(Collectors.joining(",", "[", "]"));
            default -> value.toString();
        };
    }

    private static String quote(String text) {
        var quoted = new StringBuilder("\"");
        text.chars().forEach(character -> {
            switch (character) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                default -> {
                    // What could steer a terminal is shown, not sent.
                    if (character < 0x20 || (character >= 0x7f && character < 0xa0)) {
                        quoted.append("\\u").append("%04x".formatted(character));
                    } else {
                        quoted.append((char) character);
                    }
                }
            }
        });
        return quoted.append('"').toString();
    }

    /** Not JSON. */
    static final class Malformed extends RuntimeException {
        Malformed(String message) {
            super(message, null, false, false);
        }
    }
}
