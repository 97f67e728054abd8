package dk.sambog.benchmark.measure;

import dk.sambog.benchmark.ledger.Commands;
import dk.sambog.benchmark.ledger.Progress;
import dk.sambog.benchmark.ledger.Workers;
import dk.sambog.benchmark.report.Figure;
import dk.sambog.benchmark.report.Numbers;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** Single commands over HTTP against a plain INSERT and COMMIT of the rows they leave. */
public final class SingleCommands implements Measurement {
    private static final double LEAST = 0.35;
    private static final double AIM = 0.5;

    @Override
    public List<Figure> measure(Bench bench) throws Exception {
        var rounds = bench.size().rounds();
        var ours = new double[rounds];
        var plain = new double[rounds];
        var ratios = new double[rounds];
        try (var workers = new Workers(Bench.CLIENTS);
                var commands = new Commands(bench.stage(), Bench.CLIENTS, "single");
                var pool = bench.ledger().database().pool(Bench.CLIENTS);
                var progress = new Progress(bench.ledger().database())) {
            var number = new AtomicLong();
            Workers.Work insert = _ -> {
                try (var connection = pool.getConnection()) {
                    bench.plain().insertCommand(connection, number.getAndIncrement());
                }
            };
            WarmUp.with(
                    bench,
                    () -> Numbers.whole(workers.during(bench.size().slice(), commands::send)
                                    .perSecond())
                            + " a second");
            workers.during(bench.size().slice(), insert);
            for (var round = 0; round < rounds; round++) {
                // In turns, each first every other time: what else the machine does strikes both.
                for (var turn = 0; turn < 2; turn++) {
                    progress.awaitQuiet();
                    if ((round + turn) % 2 == 0) {
                        plain[round] =
                                workers.during(bench.size().slice(), insert).perSecond();
                    } else {
                        ours[round] = workers.during(bench.size().slice(), commands::send)
                                .perSecond();
                    }
                }
                ratios[round] = ours[round] / plain[round];
                bench.say(
                        "  round %d of %d: %.2f (%,.0f of %,.0f a second)",
                        round + 1, rounds, ratios[round], ours[round], plain[round]);
            }
        }
        return List.of(Figure.ratio(
                "single commands over HTTP / INSERT + COMMIT",
                Numbers.median(ratios),
                LEAST,
                AIM,
                Numbers.whole(Numbers.median(ours)) + " commands/s of " + Numbers.whole(Numbers.median(plain))
                        + " transactions/s, " + Bench.CLIENTS + " clients"));
    }

    @Override
    public String how(Bench bench) {
        return "**Single commands**: " + Bench.CLIENTS + " clients with one kept-alive connection each send four"
                + " contributions (`received: true`, recorded for others under a RECORD mandate) and then a pledge with terms"
                + " (under PLEDGE), each with a token, an idempotency key and everything else switched on; sequencer and"
                + " projector run. The plain way inserts the very rows such a command leaves and commits, from "
                + Bench.CLIENTS + " threads over a pool of " + Bench.CLIENTS
                + " connections, with the command-service's own"
                + " statements: for a contribution its "
                + bench.plain().bytesOfContribution()
                + " as one statement, and the row of the idempotency key; for a pledge its event, the row of the key, its"
                + " text and its guard row. The tables are copies with every constraint and index; left out are the trigger"
                + " and the row in `pending`. " + bench.size().rounds() + " rounds of "
                + bench.size().slice().toSeconds()
                + " s each, in turns, after a warm-up that lasts until the JVM's compiler has settled; the median of their ratios.";
    }
}
