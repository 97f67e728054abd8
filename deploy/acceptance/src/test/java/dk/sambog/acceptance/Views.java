package dk.sambog.acceptance;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** What the query-service says, in the form of {@link Fold}. */
final class Views {
    static final List<String> ACCOUNTS =
            List.of("external", "pledged", "committed", "received", "verified", "withdrawn", "rejected", "reversed");

    private static final List<String> COLUMNS =
            List.of("pledged", "committed", "received", "verified", "withdrawn", "rejected", "reversed", "outstanding");

    private Views() {}

    static Map<String, Map<String, Long>> ladder(Client client, long position) {
        var ladder = new TreeMap<String, Map<String, Long>>();
        for (var row : client.rows("promise-ladder", position)) {
            var key = String.join(
                    " ",
                    row.path("projectId").asString(),
                    row.path("partyId").asString(),
                    row.path("kind").asString(),
                    row.path("unit").asString(),
                    Boolean.toString(row.path("fromSource").asBoolean()));
            ladder.put(key, figures(row, COLUMNS));
        }
        return ladder;
    }

    static Map<String, Map<String, Long>> trialBalance(Client client, long position) {
        var balances = new TreeMap<String, Map<String, Long>>();
        for (var row : client.mustSee("/views/trial-balance?asOfPosition=" + position)
                .json()
                .path("rows")) {
            balances.put(row.path("chain").asString() + " " + row.path("unit").asString(), figures(row, ACCOUNTS));
        }
        return balances;
    }

    private static Map<String, Long> figures(JsonNode row, List<String> names) {
        var figures = new TreeMap<String, Long>();
        names.forEach(name -> figures.put(name, row.path(name).path("minor").asLong()));
        return figures;
    }
}
