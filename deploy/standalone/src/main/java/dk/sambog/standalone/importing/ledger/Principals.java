package dk.sambog.standalone.importing.ledger;

import java.util.List;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** Whom one may act for, as {@code GET /me} tells it. */
final class Principals {
    private Principals() {}

    /** The parties that gave an IMPORT mandate. */
    static List<String> ofImport(JsonNode me) {
        return StreamSupport.stream(me.path("mandates").spliterator(), false)
                .filter(mandate -> StreamSupport.stream(mandate.path("acts").spliterator(), false)
                        .anyMatch(act -> act.asString("").equals("IMPORT")))
                .map(mandate -> mandate.path("principal").asString(""))
                .filter(principal -> !principal.isEmpty())
                .distinct()
                .toList();
    }
}
