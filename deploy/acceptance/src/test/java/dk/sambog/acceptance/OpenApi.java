package dk.sambog.acceptance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The document a service describes itself with, read as a client would who knows nothing else. */
record OpenApi(JsonNode document) {
    /**
     * One route.
     *
     * @param path with its braces
     * @param body the schema of its JSON body; null when it takes none
     * @param forms the media types it answers in
     */
    record Operation(String method, String path, @Nullable JsonNode body, List<String> parameters, List<String> forms) {
        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    List<Operation> operations() {
        var operations = new ArrayList<Operation>();
        for (var path : document.path("paths").properties()) {
            for (var operation : path.getValue().properties()) {
                var body = operation
                        .getValue()
                        .path("requestBody")
                        .path("content")
                        .path("application/json")
                        .path("schema");
                var parameters = new ArrayList<String>();
                operation.getValue().path("parameters").forEach(parameter -> {
                    if (parameter.path("in").asString().equals("query")) {
                        parameters.add(parameter.path("name").asString());
                    }
                });
                operations.add(new Operation(
                        operation.getKey().toUpperCase(Locale.ROOT),
                        path.getKey(),
                        body.isMissingNode() ? null : resolve(body),
                        parameters,
                        List.copyOf(operation
                                .getValue()
                                .path("responses")
                                .path("200")
                                .path("content")
                                .propertyNames())));
            }
        }
        return operations;
    }

    static List<String> required(JsonNode schema) {
        var required = new ArrayList<String>();
        schema.path("required").forEach(name -> required.add(name.asString()));
        return required;
    }

    /** A body with what is required, and an amount where one may stand; it fits the schema and means nothing. */
    Map<String, Object> sample(JsonNode schema) {
        var body = new LinkedHashMap<String, Object>();
        for (var property : schema.path("properties").properties()) {
            var name = property.getKey();
            if (name.equals("money")) {
                body.put(name, Town.money(100_00));
            } else if (required(schema).contains(name)) {
                body.put(name, value(name, resolve(property.getValue())));
            }
        }
        return body;
    }

    private Object value(String name, JsonNode schema) {
        if (schema.has("enum")) {
            var constants =
                    schema.path("enum").valueStream().map(JsonNode::asString).toList();
            return constants.contains("CASH_DONATION") ? "CASH_DONATION" : constants.getFirst();
        }
        return switch (schema.path("type").asString()) {
            case "object" -> sample(schema);
            case "array" -> {
                var items = new ArrayList<Object>();
                for (var i = 0; i < Math.max(1, schema.path("minItems").asInt()); i++) {
                    items.add(value(name, resolve(schema.path("items"))));
                }
                yield items;
            }
            case "integer" -> 1;
            case "boolean" -> false;
            default -> text(name, schema);
        };
    }

    private static String text(String name, JsonNode schema) {
        return switch (schema.path("format").asString("")) {
            case "date" -> LocalDate.now().minusDays(1).toString();
            case "date-time" -> LocalDate.now().plusDays(1) + "T09:00:00Z";
            default -> {
                if (name.endsWith("Hash")) {
                    yield "0".repeat(64);
                }
                yield schema.has("maxLength") || schema.has("pattern")
                        ? "a"
                        : UUID.randomUUID().toString();
            }
        };
    }

    private JsonNode resolve(JsonNode schema) {
        var reference = schema.path("$ref").asString("");
        return reference.isEmpty() ? schema : document.at(reference.substring(1));
    }
}
