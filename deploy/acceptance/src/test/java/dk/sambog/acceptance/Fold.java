package dk.sambog.acceptance;

import dk.sambog.acceptance.LedgerTables.Entry;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * The promise ladder and the trial balance by another way: a slow walk over the stored JSON that shares nothing with the
 * query side, after the table of {@code docs/postings.md}.
 */
final class Fold {
    /** A row of the ladder, {@code project party kind unit fromSource}. */
    private record Row(String project, String party, String kind, String unit, boolean fromSource) {
        @Override
        public String toString() {
            return String.join(" ", project, party, kind, unit, Boolean.toString(fromSource));
        }
    }

    private static final class Pledge {
        private final Row row;
        private long pledged;

        private Pledge(Row row) {
            this.row = row;
        }
    }

    private final Map<Row, Map<String, Long>> moved = new HashMap<>();
    private final Map<String, Pledge> pledges = new HashMap<>();
    private final Map<String, Row> contributions = new HashMap<>();

    static Fold of(List<Entry> entries) {
        var fold = new Fold();
        entries.forEach(entry -> fold.take(entry.leaf().type(), entry.payload()));
        return fold;
    }

    private void take(String type, JsonNode event) {
        switch (type) {
            case "pledge.made" -> {
                var pledge = new Pledge(row(event, event.path("giver"), event.path("quantity"), false));
                pledges.put(event.path("pledgeId").asString(), pledge);
                pledge.pledged = amount(event, "quantity");
                move(pledge.row, "external>pledged", pledge.pledged);
            }
            case "pledge.amended" -> amend(pledge(event), amount(event, "to") - amount(event, "from"));
            case "pledge.committed" -> take(pledge(event), "pledged>committed", amount(event, "quantity"));
            case "pledge.withdrawn" -> take(pledge(event), "pledged>withdrawn", amount(event, "quantity"));
            case "pledge.fulfilled" -> {
                take(pledge(event), "pledged>received", amount(event, "fromPledged"));
                move(pledge(event).row, "committed>received", amount(event, "fromCommitted"));
            }
            case "contribution.recorded" ->
                contributions.put(
                        event.path("contributionId").asString(),
                        event.path("pledgeId").isString()
                                ? pledge(event).row
                                : row(event, event.path("giver"), event.path("quantity"), false));
            case "contribution.received" -> {
                var beyond = amount(event, "quantity") - amount(event, "fulfilled");
                move(contribution(event), "external>pledged", beyond);
                move(contribution(event), "pledged>received", beyond);
            }
            case "contribution.verified" -> move(contribution(event), "received>verified", amount(event, "accepted"));
            case "contribution.rejected" -> move(contribution(event), "received>rejected", amount(event, "rejected"));
            case "contribution.reversed" -> {
                move(contribution(event), "received>reversed", amount(event, "fromReceived"));
                move(contribution(event), "verified>reversed", amount(event, "fromVerified"));
            }
            case "agreement.recorded-from-source" ->
                event.path("commitments").forEach(commitment -> {
                    var row = new Row(
                            event.path("projectId").asString(),
                            commitment.path("party").asString(),
                            commitment.path("kind").asString(),
                            commitment.path("quantity").path("asset").asString(),
                            true);
                    move(row, "external>pledged", amount(commitment, "quantity"));
                    move(row, "pledged>committed", amount(commitment, "quantity"));
                });
            default -> {
                // Moves nothing.
            }
        }
    }

    /** A promise made smaller gives up first what is not bound, then what is. */
    private void amend(Pledge pledge, long change) {
        var unbound = Math.max(0, -change - pledge.pledged);
        move(pledge.row, "committed>pledged", unbound);
        move(pledge.row, change > 0 ? "external>pledged" : "pledged>external", Math.abs(change));
        pledge.pledged += change + unbound;
    }

    private void take(Pledge pledge, String path, long amount) {
        pledge.pledged -= amount;
        move(pledge.row, path, amount);
    }

    private void move(Row row, String path, long amount) {
        moved.computeIfAbsent(row, key -> new HashMap<>()).merge(path, amount, Math::addExact);
    }

    private Pledge pledge(JsonNode event) {
        return pledges.get(event.path("pledgeId").asString());
    }

    private Row contribution(JsonNode event) {
        return contributions.get(event.path("contributionId").asString());
    }

    private static Row row(JsonNode event, JsonNode party, JsonNode quantity, boolean fromSource) {
        return new Row(
                event.path("projectId").asString(),
                party.asString(),
                event.path("kind").asString(),
                quantity.path("asset").asString(),
                fromSource);
    }

    private static long amount(JsonNode event, String field) {
        return event.path(field).path("amount").asLong();
    }

    /** Row to column to amount, rows without any amount left out. */
    Map<String, Map<String, Long>> ladder() {
        var ladder = new TreeMap<String, Map<String, Long>>();
        moved.forEach((row, paths) -> {
            if (paths.values().stream().anyMatch(amount -> amount != 0)) {
                ladder.put(row.toString(), columns(paths));
            }
        });
        return ladder;
    }

    private static Map<String, Long> columns(Map<String, Long> paths) {
        var columns = new TreeMap<String, Long>();
        columns.put("pledged", sum(paths, "external>pledged") - sum(paths, "pledged>external"));
        columns.put("committed", sum(paths, "pledged>committed") - sum(paths, "committed>pledged"));
        columns.put(
                "received",
                into(paths, "received")
                        - sum(paths, "received>rejected")
                        - sum(paths, "received>reversed")
                        - sum(paths, "verified>reversed"));
        columns.put("verified", sum(paths, "received>verified") - sum(paths, "verified>reversed"));
        for (var exit : List.of("withdrawn", "rejected", "reversed")) {
            columns.put(exit, into(paths, exit));
        }
        columns.put("outstanding", balance(paths, "pledged") + balance(paths, "committed"));
        return columns;
    }

    /** {@code chain unit} to account to balance; the recognised chain counts money alone. */
    Map<String, Map<String, Long>> trialBalance() {
        var balances = new TreeMap<String, Map<String, Long>>();
        moved.forEach((row, paths) -> {
            post(balances, "native " + row.unit, paths);
            if (row.unit.contains("/")) {
                post(balances, "recognised " + row.unit, paths);
            }
        });
        return balances;
    }

    private static void post(Map<String, Map<String, Long>> balances, String chain, Map<String, Long> paths) {
        var accounts = balances.computeIfAbsent(chain, key -> new TreeMap<>());
        for (var account : Views.ACCOUNTS) {
            accounts.merge(account, balance(paths, account), Math::addExact);
        }
    }

    private static long balance(Map<String, Long> paths, String account) {
        return into(paths, account)
                - paths.entrySet().stream()
                        .filter(path -> path.getKey().startsWith(account + ">"))
                        .mapToLong(Map.Entry::getValue)
                        .sum();
    }

    private static long into(Map<String, Long> paths, String account) {
        return paths.entrySet().stream()
                .filter(path -> path.getKey().endsWith(">" + account))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    private static long sum(Map<String, Long> paths, String path) {
        return paths.getOrDefault(path, 0L);
    }
}
