package dk.sambog.benchmark.measure;

import dk.sambog.benchmark.ledger.Batches;
import dk.sambog.benchmark.ledger.Progress;
import dk.sambog.benchmark.ledger.Workers;
import dk.sambog.benchmark.report.Figure;
import dk.sambog.benchmark.report.Numbers;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/** A long batch over HTTP against plain batched inserts of the same events, and whether the sequencer keeps up with it. */
public final class Bulk implements Measurement {
    private static final double LEAST = 0.35;
    private static final double AIM = 0.6;
    private static final double LONGEST_CATCH_UP_SECONDS = 1;
    /** As many as the command-service works batches off with. */
    private static final int CONNECTIONS = 4;

    private static final int EVENTS_PER_COMMIT = 100;

    private record Round(double ours, double plain, Duration taken, Duration catchUp, long maxBacklog) {}

    @Override
    public List<Figure> measure(Bench bench) throws Exception {
        var rounds = new Round[bench.size().longRounds()];
        try (var batches = new Batches(bench.stage(), "bulk");
                var progress = new Progress(bench.ledger().database())) {
            var lines = bench.size().bulkLines() / 2;
            WarmUp.with(bench, () -> {
                var sent = batches.send(lines);
                progress.awaitNoBacklog();
                return Numbers.whole(lines / Numbers.inSeconds(sent.whole())) + " lines a second";
            });
            for (var round = 0; round < rounds.length; round++) {
                rounds[round] = round(bench, batches, progress, round % 2 == 0);
                bench.say(
                        "  round %d of %d: %.2f (%,.0f of %,.0f events a second), backlog at most %,d, gone after %.2f s",
                        round + 1,
                        rounds.length,
                        rounds[round].ours / rounds[round].plain,
                        rounds[round].ours,
                        rounds[round].plain,
                        rounds[round].maxBacklog,
                        Numbers.inSeconds(rounds[round].catchUp));
            }
        }
        return figures(rounds, bench.size().bulkLines());
    }

    private static Round round(Bench bench, Batches batches, Progress progress, boolean plainFirst) throws Exception {
        var lines = bench.size().bulkLines();
        var events = lines * bench.plain().eventsOfContribution();
        progress.awaitQuiet();
        var plain = plainFirst ? plain(bench, events) : 0;
        try (var watch = new BacklogWatch(bench.ledger().database())) {
            var sent = batches.send(lines);
            var catchUp = progress.awaitNoBacklog();
            progress.awaitQuiet();
            return new Round(
                    events / Numbers.inSeconds(sent.whole()),
                    plainFirst ? plain : plain(bench, events),
                    sent.takenIn(),
                    catchUp,
                    watch.highest());
        }
    }

    private static double plain(Bench bench, int events) {
        var contributions = EVENTS_PER_COMMIT / bench.plain().eventsOfContribution();
        try (var workers = new Workers(CONNECTIONS);
                var pool = bench.ledger().database().pool(CONNECTIONS)) {
            var commits = Math.max(1, events / EVENTS_PER_COMMIT / CONNECTIONS);
            var done = workers.times(commits, _ -> {
                try (var connection = pool.getConnection()) {
                    bench.plain().insertEvents(connection, contributions);
                }
            });
            return done.perSecond() * EVENTS_PER_COMMIT;
        }
    }

    private static List<Figure> figures(Round[] rounds, int lines) {
        var ratio = Numbers.median(Arrays.stream(rounds)
                .mapToDouble(round -> round.ours / round.plain)
                .toArray());
        var ours = Numbers.median(Arrays.stream(rounds).mapToDouble(Round::ours).toArray());
        var plain =
                Numbers.median(Arrays.stream(rounds).mapToDouble(Round::plain).toArray());
        var takenIn = Numbers.median(Arrays.stream(rounds)
                .mapToDouble(round -> Numbers.inSeconds(round.taken))
                .toArray());
        var catchUp = Arrays.stream(rounds)
                .mapToDouble(round -> Numbers.inSeconds(round.catchUp))
                .max()
                .orElseThrow();
        var backlog = Arrays.stream(rounds).mapToLong(Round::maxBacklog).max().orElseThrow();
        return List.of(
                Figure.ratio(
                        "bulk through /batches / batched INSERT",
                        ratio,
                        LEAST,
                        AIM,
                        Numbers.whole(ours) + " events/s of " + Numbers.whole(plain) + ", " + Numbers.whole(lines)
                                + " lines, taken in after " + Numbers.brief(takenIn) + " s"),
                Figure.below(
                        "backlog empty after the bulk",
                        catchUp,
                        LONGEST_CATCH_UP_SECONDS,
                        "s",
                        "longest of " + rounds.length + " rounds; backlog at most " + Numbers.whole(backlog)
                                + " events"));
    }

    @Override
    public String how(Bench bench) {
        return "**Bulk**: one `POST /batches` (independent, NDJSON) of "
                + Numbers.whole(bench.size().bulkLines())
                + " contributions with `received: true`, two events each; time runs from the first byte sent to the batch"
                + " being done, reading of the file included. The plain way inserts as many of the same event rows, "
                + EVENTS_PER_COMMIT + " to a transaction, from " + CONNECTIONS + " connections, as many as work a batch"
                + " off; it writes no row per line. "
                + bench.size().longRounds()
                + " rounds in turns, median of their ratios. The backlog is counted every 20 ms"
                + " by a connection of its own; its end is the worst of the rounds.";
    }
}
