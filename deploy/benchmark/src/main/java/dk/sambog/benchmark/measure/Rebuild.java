package dk.sambog.benchmark.measure;

import dk.sambog.benchmark.ledger.Batches;
import dk.sambog.benchmark.ledger.Database;
import dk.sambog.benchmark.ledger.Progress;
import dk.sambog.benchmark.ledger.SecondQueryService;
import dk.sambog.benchmark.report.Figure;
import dk.sambog.benchmark.report.Numbers;
import dk.sambog.query.feed.LedgerFeed;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** All views from position 0, by a query-service that is started beside, against reading the same feed and nothing else. */
public final class Rebuild implements Measurement {
    private static final double LEAST_EVENTS_PER_SECOND = 40_000;
    private static final Duration LONGEST = Duration.ofMinutes(10);

    @Override
    public List<Figure> measure(Bench bench) throws Exception {
        var events = fill(bench);
        var rounds = bench.size().longRounds();
        var rebuilt = new double[rounds];
        var read = new double[rounds];
        var ratios = new double[rounds];
        for (var round = 0; round < rounds; round++) {
            retireLive(bench);
            try (var hold = new GenerationLock(bench);
                    var second = SecondQueryService.start(bench.ledger(), bench.clock())) {
                hold.release();
                rebuilt[round] = events / Numbers.inSeconds(awaitLive(bench));
                read[round] = events / Numbers.inSeconds(readAll(second.feed(), events));
            }
            ratios[round] = rebuilt[round] / read[round];
            bench.say(
                    "  round %d of %d: %,.0f events a second, %.2f of reading them (%,.0f)",
                    round + 1, rounds, rebuilt[round], ratios[round], read[round]);
        }
        return List.of(
                Figure.atLeast(
                        "rebuild of postings and views",
                        Numbers.median(rebuilt),
                        LEAST_EVENTS_PER_SECOND,
                        "events/s",
                        Numbers.whole(events) + " events in " + Numbers.brief(events / Numbers.median(rebuilt)) + " s"),
                Figure.plain(
                        "rebuild / reading the same feed",
                        Numbers.ratio(Numbers.median(ratios)),
                        Numbers.whole(Numbers.median(read)) + " events/s read and deserialised"));
    }

    private static long fill(Bench bench) throws Exception {
        try (var progress = new Progress(bench.ledger().database());
                var batches = new Batches(bench.stage(), "fill")) {
            while (progress.head() < bench.size().rebuildEvents()) {
                batches.send(bench.size().bulkLines());
                progress.awaitNoBacklog();
            }
            progress.awaitQuiet();
            return progress.head() + 1;
        }
    }

    /** From here on nobody keeps the views: the next query-service begins with new ones. */
    private static void retireLive(Bench bench) throws SQLException {
        try (var connection = bench.ledger().database().connect(Database.Login.QUERY);
                var statement = connection.createStatement()) {
            statement.execute("UPDATE query.generation SET live = false, retired_at = now() WHERE live");
        }
    }

    /** The generation's own dates say how long it took: from its first table to the swap. */
    private static Duration awaitLive(Bench bench) throws SQLException {
        var deadline = System.nanoTime() + LONGEST.toNanos();
        try (var connection = bench.ledger().database().connect(Database.Login.QUERY)) {
            while (true) {
                var micros = Database.number(connection, """
                        SELECT coalesce(max(extract(epoch FROM live_since - created_at)) * 1000000, -1)::bigint
                        FROM query.generation WHERE live""");
                if (micros >= 0) {
                    return Duration.ofNanos(micros * 1000);
                }
                if (System.nanoTime() > deadline) {
                    throw new IllegalStateException("The views were not rebuilt in " + LONGEST);
                }
                LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
            }
        }
    }

    private static Duration readAll(LedgerFeed feed, long events) throws SQLException {
        var began = System.nanoTime();
        var position = -1L;
        while (position < events - 1) {
            position = feed.after(position).getLast().position();
        }
        return Duration.ofNanos(System.nanoTime() - began);
    }

    @Override
    public String how(Bench bench) {
        return "**Rebuild**: a second query-service starts beside the first and fills a new generation of every view from"
                + " position 0, in pages, with all its checks on; it is held until it is up, so that its start does not"
                + " count. The time is the generation's own, from its first table to its swap. Then the same feed is read"
                + " and deserialised by the same code, one thread, nothing written. "
                + bench.size().longRounds()
                + " rounds, medians. The commands rest meanwhile; the JVM is warm.";
    }

    /** Keeps every projector from beginning a generation. */
    private static final class GenerationLock implements AutoCloseable {
        /** The lock of the table of generations. */
        private static final String KEY = "5913350, 0";

        private final java.sql.Connection connection;

        GenerationLock(Bench bench) throws SQLException {
            connection = bench.ledger().database().connect(Database.Login.QUERY);
            Database.text(connection, "SELECT pg_advisory_lock(" + KEY + ")");
        }

        /** Lets them begin. */
        void release() throws SQLException {
            Database.text(connection, "SELECT pg_advisory_unlock(" + KEY + ")");
        }

        @Override
        public void close() throws SQLException {
            connection.close();
        }
    }
}
