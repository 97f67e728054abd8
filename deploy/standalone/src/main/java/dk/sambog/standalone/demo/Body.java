package dk.sambog.standalone.demo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The body of a command, field by field. */
final class Body {
    private final Map<String, Object> fields = new LinkedHashMap<>();

    static Body empty() {
        return new Body();
    }

    static Body of(String field, Object value) {
        return empty().and(field, value);
    }

    Body and(String field, Object value) {
        fields.put(field, value instanceof Body body ? body.fields : value);
        return this;
    }

    /** @param kroner with øre, {@code 1250.00} */
    Body kroner(String kroner) {
        return and("money", Map.of("amount", kroner, "currency", "DKK"));
    }

    Body hours(long hours) {
        return and("minutes", hours * 60);
    }

    /** @param unit one word of {@code a-z}, digits and hyphens */
    Body units(long count, String unit) {
        return and("units", Map.of("count", count, "unit", unit));
    }

    Body evidence(String documentId, String tier) {
        return and("evidence", List.of(Map.of("documentId", documentId, "tier", tier)));
    }

    Map<String, Object> fields() {
        return fields;
    }
}
