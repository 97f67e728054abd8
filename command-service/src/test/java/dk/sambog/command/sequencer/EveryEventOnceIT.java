package dk.sambog.command.sequencer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dk.sambog.command.sequencer.Readers.Line;
import dk.sambog.command.testing.CommandServer;
import dk.sambog.command.testing.Hvidesand;
import dk.sambog.command.testing.TestDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * 24 writers append at the same time, pause and change their minds, while three readers follow. Who reads by position sees
 * every committed event once and in the order of its stream. The two ways that look as good and are not are read beside it,
 * so that this load is known to be one that finds such faults. {@code -Dsambog.long=true} appends 20,000 events.
 */
class EveryEventOnceIT {
    private static final int WRITERS = 24;
    private static final int WRITERS_OVER_HTTP = 6;
    private static final int EVENTS = Boolean.getBoolean("sambog.long") ? 20_000 : 2_400;
    private static final TestDatabase DATABASE = TestDatabase.create();
    private static final JdbcTemplate SQL = Hvidesand.settle(DATABASE);
    private static CommandServer server;

    @BeforeAll
    static void start() {
        server = CommandServer.start(DATABASE);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void who_reads_by_position_sees_every_committed_event_once_and_in_stream_order() throws Exception {
        try (var threads = Executors.newCachedThreadPool()) {
            var writers = new ArrayList<Callable<Set<UUID>>>();
            for (var number = 0; number < WRITERS; number++) {
                writers.add(
                        number < WRITERS_OVER_HTTP
                                ? new Writers.OverHttp(server, number, EVENTS / WRITERS)
                                : new Writers.InSql(DATABASE.as("ledger_app"), number, EVENTS / WRITERS));
            }
            var source = DATABASE.as("query_app");
            var finished = new AtomicBoolean();
            BooleanSupplier atEnd = () -> finished.get() && allSequenced();
            var byPosition = threads.submit(() -> Readers.byPosition(source, atEnd));
            var byMaxSeq = threads.submit(() -> Readers.byMaxSeqSeen(source, atEnd));
            var byXid = threads.submit(() -> Readers.byXidBelowHorizon(source, atEnd));

            var committed = new HashSet<UUID>();
            for (var writer : threads.invokeAll(writers)) {
                committed.addAll(writer.get());
            }
            await().atMost(Duration.ofSeconds(30)).until(EveryEventOnceIT::allSequenced);
            finished.set(true);

            assertThat(committed).hasSizeGreaterThanOrEqualTo(EVENTS);
            assertThat(Set.copyOf(SQL.queryForList("SELECT event_id FROM ledger.event", UUID.class)))
                    .isEqualTo(committed);
            assertThat(lost(committed, byPosition.get())).as("lost").isZero();
            assertThat(doubled(byPosition.get())).as("doubled").isZero();
            assertThat(misordered(byPosition.get())).as("misordered").isZero();

            // The planted ones.
            assertThat(lost(committed, byMaxSeq.get()))
                    .as("lost by max seq seen")
                    .isPositive();
            assertThat(misordered(byXid.get()))
                    .as("misordered by xid below horizon")
                    .isPositive();
        }
    }

    private static boolean allSequenced() {
        return Boolean.TRUE.equals(SQL.queryForObject(
                "SELECT (SELECT count(*) FROM ledger.entry) = (SELECT count(*) FROM ledger.event)", Boolean.class));
    }

    private static long lost(Set<UUID> committed, List<Line> read) {
        var missing = new HashSet<>(committed);
        read.forEach(line -> missing.remove(line.id()));
        return missing.size();
    }

    private static long doubled(List<Line> read) {
        return read.size() - read.stream().map(Line::id).distinct().count();
    }

    /** Events that came before the one that precedes them in their stream. */
    private static long misordered(List<Line> read) {
        var last = new HashMap<String, Long>();
        return read.stream()
                .filter(line -> {
                    var before = last.put(line.stream(), line.version());
                    return line.version() != (before == null ? 0 : before + 1);
                })
                .count();
    }
}
