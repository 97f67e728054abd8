package dk.sambog.standalone.importing.ledger;

import tools.jackson.databind.JsonNode;

/** Turns a problem document (RFC 9457) into one sentence. */
public final class Problems {
    private Problems() {}

    /** What a problem document says, with its fields, on one line. */
    public static String sentence(JsonNode problem) {
        if (!problem.isObject()) {
            return problem.asString("").lines().findFirst().orElse("no reason given");
        }
        var sentence = new StringBuilder(text(problem, "detail", text(problem, "title", "no reason given")));
        for (var error : problem.path("errors")) {
            sentence.append("; ").append(text(error, "pointer", "")).append(' ').append(text(error, "message", ""));
        }
        return sentence.toString();
    }

    private static String text(JsonNode node, String field, String otherwise) {
        var text = node.path(field).asString("");
        return text.isBlank() ? otherwise : text;
    }
}
