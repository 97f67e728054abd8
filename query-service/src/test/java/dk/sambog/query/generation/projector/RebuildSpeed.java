package dk.sambog.query.generation.projector;

import static org.awaitility.Awaitility.await;

import dk.sambog.command.testing.TestDatabase;
import dk.sambog.query.feed.LedgerFeed;
import dk.sambog.query.testing.QueryRun;
import dk.sambog.query.testing.RandomHistory;
import dk.sambog.query.testing.TestLedger;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** Prints how fast a generation fills from position 0, and how that compares with only reading the same feed. */
final class RebuildSpeed {
    private RebuildSpeed() {}

    public static void main(String[] arguments) throws Exception {
        var size = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 500_000;
        var database = TestDatabase.create();
        var ledger = new TestLedger(database, Instant.parse("2025-01-01T00:00:00Z"));
        var facts = RandomHistory.of(11, size, 20_000, 500, 5_000);
        for (var from = 0; from < facts.size(); from += 20_000) {
            ledger.append(facts.subList(from, Math.min(facts.size(), from + 20_000)));
        }
        try (var connection = database.asSuperuser().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("VACUUM ANALYZE ledger.event");
            statement.execute("VACUUM ANALYZE ledger.entry");
        }
        for (var round = 0; round < 2; round++) {
            var started = System.nanoTime();
            try (var query =
                    QueryRun.over(database, Map.of("sambog.query.feed.page-size", Integer.getInteger("page", 4_000)))) {
                var up = System.nanoTime();
                var projector = query.bean(Projector.class);
                await().atMost(Duration.ofMinutes(5))
                        .pollInterval(Duration.ofMillis(20))
                        .until(() -> projector.state().activity() == ProjectorState.Activity.FOLLOWING
                                && projector.state().position() == facts.size() - 1);
                System.out.println("filled " + facts.size() + " in " + millis(started) + " ms from start, "
                        + millis(up) + " ms after the context was up, state "
                        + query.bean(Projector.class).state());
                started = System.nanoTime();
                var feed = query.bean(LedgerFeed.class);
                var position = -1L;
                for (var page = feed.after(position); !page.isEmpty(); page = feed.after(position)) {
                    position = page.getLast().position();
                }
                System.out.println("plain reading " + (position + 1) + " in " + millis(started) + " ms");
            }
            try (var connection = database.asSuperuser().getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("UPDATE query.generation SET shape = 'another'");
            }
        }
    }

    private static long millis(long since) {
        return (System.nanoTime() - since) / 1_000_000;
    }
}
