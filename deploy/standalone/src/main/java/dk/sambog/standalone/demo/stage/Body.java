package dk.sambog.standalone.demo.stage;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The body of a command, field by field. */
public final class Body {
    private final Map<String, Object> fields = new LinkedHashMap<>();

    public static Body empty() {
        return new Body();
    }

    public static Body of(String field, Object value) {
        return empty().and(field, value);
    }

    public Body and(String field, Object value) {
        fields.put(field, value instanceof Body body ? body.fields : value);
        return this;
    }

    /** @param kroner with øre, {@code 1250.00} */
    public Body kroner(String kroner) {
        return and("money", Map.of("amount", kroner, "currency", "DKK"));
    }

    public Body hours(long hours) {
        return and("minutes", hours * 60);
    }

    /** @param unit one word of {@code a-z}, digits and hyphens */
    public Body units(long count, String unit) {
        return and("units", Map.of("count", count, "unit", unit));
    }

    public Body evidence(String documentId, String tier) {
        return and("evidence", List.of(Map.of("documentId", documentId, "tier", tier)));
    }

    Map<String, Object> fields() {
        return fields;
    }
}
