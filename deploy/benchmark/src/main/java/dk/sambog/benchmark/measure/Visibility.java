package dk.sambog.benchmark.measure;

import dk.sambog.benchmark.ledger.Commands;
import dk.sambog.benchmark.ledger.Database;
import dk.sambog.benchmark.ledger.Progress;
import dk.sambog.benchmark.ledger.Workers;
import dk.sambog.benchmark.report.Figure;
import dk.sambog.benchmark.report.Numbers;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.Histogram;
import tools.jackson.databind.json.JsonMapper;

/** From a command at a steady pace to its event in the views. */
public final class Visibility implements Measurement {
    private static final int PER_SECOND = 300;
    private static final double TARGET_MILLIS = 500;

    /** A command that was recorded; times are of {@link System#nanoTime()}. */
    private record Recorded(long due, long answered, byte[] answer) {}

    @Override
    public List<Figure> measure(Bench bench) throws Exception {
        try (var progress = new Progress(bench.ledger().database())) {
            progress.awaitQuiet();
            var before = progress.head();
            var views = new ViewsWatch(bench.ledger().database());
            var recorded = List.<Recorded>of();
            try (views) {
                recorded = paced(bench);
                views.await(progress.awaitQuiet());
            }
            return figures(recorded, positions(bench, before), views.seen());
        }
    }

    /** Sends on a schedule that waits for nobody: a command that goes out late was due when the schedule says. */
    private static List<Recorded> paced(Bench bench) throws Exception {
        var recorded = new ConcurrentLinkedQueue<Recorded>();
        var tick = new AtomicLong();
        var between = 1_000_000_000L / PER_SECOND;
        try (var workers = new Workers(Bench.CLIENTS);
                var commands = new Commands(bench.stage(), Bench.CLIENTS, "paced")) {
            var began = System.nanoTime();
            workers.during(bench.size().paced(), worker -> {
                var due = began + tick.getAndIncrement() * between;
                for (var left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
                    LockSupport.parkNanos(left);
                }
                var answer = commands.send(worker);
                recorded.add(new Recorded(due, System.nanoTime(), answer.body()));
            });
        }
        return List.copyOf(recorded);
    }

    private static Map<UUID, Long> positions(Bench bench, long after) throws SQLException {
        try (var connection = bench.ledger().database().connect(Database.Login.QUERY);
                var statement = connection.prepareStatement(
                        "SELECT event_id, position FROM ledger.entry JOIN ledger.event USING (seq) WHERE position > ?")) {
            statement.setLong(1, after);
            var positions = new HashMap<UUID, Long>();
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    positions.put(row.getObject(1, UUID.class), row.getLong(2));
                }
            }
            return positions;
        }
    }

    private static List<Figure> figures(
            List<Recorded> commands, Map<UUID, Long> positions, NavigableMap<Long, Long> seen) {
        var fromAnswer = new Histogram(3);
        var fromDue = new Histogram(3);
        for (var command : commands) {
            var events = JsonMapper.shared().readTree(command.answer).path("events");
            var last = UUID.fromString(events.path(events.size() - 1).path("id").asString());
            var visible = seen.ceilingEntry(positions.get(last)).getValue();
            fromAnswer.recordValue(Math.max(0, visible - command.answered) / 1000);
            fromDue.recordValue(Math.max(0, visible - command.due) / 1000);
        }
        var pace = Numbers.whole(commands.size()) + " commands at " + PER_SECOND + " a second";
        return List.of(
                Figure.below(
                        "due -> visible in the views, p99",
                        millis(fromDue, 99),
                        TARGET_MILLIS,
                        "ms",
                        "p50 " + Numbers.brief(millis(fromDue, 50)) + " ms, max " + Numbers.brief(millis(fromDue, 100))
                                + " ms; " + pace),
                Figure.below(
                        "recorded -> visible in the views, p99",
                        millis(fromAnswer, 99),
                        TARGET_MILLIS,
                        "ms",
                        "p50 " + Numbers.brief(millis(fromAnswer, 50)) + " ms, max "
                                + Numbers.brief(millis(fromAnswer, 100)) + " ms"));
    }

    private static double millis(Histogram micros, double percentile) {
        return micros.getValueAtPercentile(percentile) / 1000.0;
    }

    @Override
    public String how(Bench bench) {
        return "**Visible**: " + PER_SECOND + " commands a second (the same mix) for "
                + bench.size().paced().toSeconds()
                + " s, on a schedule that waits for nobody. A connection of its own looks every 2 ms how far the views"
                + " are; a command is visible at the first look that finds its last event's position in them. *Recorded*"
                + " counts from its answer; *due* from the moment the schedule wanted it sent, so that nothing is hidden by"
                + " a sender that had to wait (coordinated omission).";
    }
}
