package dk.sambog.query.history;

import dk.sambog.events.Asset;
import dk.sambog.query.http.Amount;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A value of a payload in one cell: a text in full, a document's id, an amount in its unit. The entries of a list are apart by
 * blanks; those that are records by semicolons, each with its parts by name.
 */
final class Values {
    private static final String REMOVED = "removed";

    private final Map<String, String> texts;

    /** {@code texts} are those that still stand, by the id of the text. */
    Values(Map<String, String> texts) {
        this.texts = texts;
    }

    /** Whether an object is one value, not several with names of their own. */
    static boolean isOne(JsonNode value) {
        return isText(value) || isDocument(value) || isQuantity(value);
    }

    String of(JsonNode value) {
        if (isText(value)) {
            return texts.getOrDefault(value.get("textId").asString(), REMOVED);
        }
        if (isDocument(value)) {
            return value.get("documentId").asString();
        }
        if (isQuantity(value)) {
            var asset = Asset.of(value.get("asset").asString());
            return Amount.of(value.get("amount").asLong(), asset).value() + " " + asset;
        }
        if (value.isArray()) {
            var ofRecords = value.valueStream().anyMatch(JsonNode::isObject);
            return value.valueStream().map(this::of).collect(Collectors.joining(ofRecords ? "; " : " "));
        }
        return value.isObject()
                ? value.properties().stream()
                        .map(part -> part.getKey() + ": " + of(part.getValue()))
                        .collect(Collectors.joining(", "))
                : value.asString();
    }

    /** Why: the reason it gives, or else the law it names; null when it gives neither. */
    @Nullable
    String reason(JsonNode payload) {
        var reason = payload.get("reason");
        var law = payload.get("legalBasis");
        return reason != null ? of(reason) : law != null ? of(law) : null;
    }

    private static boolean isText(JsonNode value) {
        return value.has("textId") && value.has("commitment");
    }

    private static boolean isDocument(JsonNode value) {
        return value.has("documentId") && value.has("commitment");
    }

    private static boolean isQuantity(JsonNode value) {
        return value.has("asset") && value.has("amount");
    }
}
