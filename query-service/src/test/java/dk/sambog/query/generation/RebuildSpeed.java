package dk.sambog.query.generation;

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
            System.out.println("RESULT cpu before start: jvm " + jvmCpu() + " ms, database " + databaseCpu(database) + " ms");
            try (var query = QueryRun.over(database, Map.of())) {
                var up = System.nanoTime();
                var projector = query.bean(Projector.class);
                await().atMost(Duration.ofMinutes(5))
                        .pollInterval(Duration.ofMillis(20))
                        .until(() -> projector.state().activity() == ProjectorState.Activity.FOLLOWING
                                && projector.state().position() == facts.size() - 1);
                System.out.println("RESULT cpu since start: jvm " + jvmCpu() + " ms, database " + databaseCpu(database) + " ms");
                System.out.println("RESULT filled " + facts.size() + " in " + millis(started) + " ms from start, "
                        + millis(up) + " ms after the context was up, state "
                        + query.bean(Projector.class).state());
                started = System.nanoTime();
                var feed = query.bean(LedgerFeed.class);
                var position = -1L;
                for (var page = feed.after(position); !page.isEmpty(); page = feed.after(position)) {
                    position = page.getLast().position();
                }
                System.out.println("RESULT plain reading " + (position + 1) + " in " + millis(started) + " ms");
            }
            try (var connection = database.asSuperuser().getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("UPDATE query.generation SET shape = 'another'");
            }
        }
    }

    private static long jvmCpu() {
        return ProcessHandle.current().info().totalCpuDuration().orElseThrow().toMillis();
    }

    /** Of the server and its connections that are still there; a closed connection's is with its parent. */
    private static long databaseCpu(TestDatabase database) throws Exception {
        long pid;
        try (var connection = database.asSuperuser().getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT pg_read_file('postmaster.pid')")) {
            row.next();
            pid = Long.parseLong(row.getString(1).lines().findFirst().orElseThrow().strip());
        }
        var total = 0L;
        for (var process : java.nio.file.Files.newDirectoryStream(java.nio.file.Path.of("/proc"), "[0-9]*")) {
            try {
                var fields = java.nio.file.Files.readString(process.resolve("stat")).replaceAll("^.*\\) ", "").split(" ");
                if (process.getFileName().toString().equals(Long.toString(pid))) {
                    total += Long.parseLong(fields[11]) + Long.parseLong(fields[12]) + Long.parseLong(fields[13]) + Long.parseLong(fields[14]);
                } else if (Long.parseLong(fields[1]) == pid) {
                    total += Long.parseLong(fields[11]) + Long.parseLong(fields[12]);
                }
            } catch (java.io.IOException e) {
                continue;
            }
        }
        return total * 10;
    }

    private static long millis(long since) {
        return (System.nanoTime() - since) / 1_000_000;
    }
}
