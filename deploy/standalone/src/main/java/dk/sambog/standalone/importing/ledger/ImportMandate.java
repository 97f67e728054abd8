package dk.sambog.standalone.importing.ledger;

import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The right an import is done under.
 *
 * @param principal the party that gave it
 */
record ImportMandate(String principal, String mandateId) {
    /**
     * The one that {@code me}, the answer of {@code GET /me}, holds today.
     *
     * @param onBehalfOf the principal it must be of, or null when there is but one
     */
    static ImportMandate of(JsonNode me, @Nullable String onBehalfOf) {
        var held = StreamSupport.stream(me.path("mandates").spliterator(), false)
                .filter(mandate -> mandate.path("holdsToday").asBoolean(true))
                .filter(ImportMandate::isForImport)
                .map(mandate -> new ImportMandate(
                        mandate.path("principal").asString(""),
                        mandate.path("mandateId").asString("")))
                .filter(mandate -> onBehalfOf == null || onBehalfOf.equals(mandate.principal))
                .toList();
        if (held.isEmpty()) {
            throw new Unreachable("you hold no mandate to import" + (onBehalfOf == null ? "" : " for " + onBehalfOf)
                    + ": the operator of the ledger gives it, POST /parties/{id}/mandates with the act IMPORT");
        }
        var principals = held.stream().map(ImportMandate::principal).distinct().toList();
        if (principals.size() > 1) {
            throw new Unreachable("you may import for several parties; say which with --on-behalf-of: "
                    + String.join(", ", principals));
        }
        return held.getFirst();
    }

    private static boolean isForImport(JsonNode mandate) {
        return StreamSupport.stream(mandate.path("acts").spliterator(), false)
                .anyMatch(act -> act.asString("").equals("IMPORT"));
    }
}
