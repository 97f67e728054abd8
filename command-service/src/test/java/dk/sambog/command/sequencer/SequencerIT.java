package dk.sambog.command.sequencer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dk.sambog.command.sequencer.Sequencer.Outcome;
import dk.sambog.command.testing.TestDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Sequencers without their loop: every step is taken by the test. Each test has a log of its own. */
class SequencerIT {
    private static final Instant NOON = Instant.parse("2026-03-09T12:00:00Z");

    private TestDatabase database;
    private JdbcTemplate sql;
    private final SettableClock clock = new SettableClock();

    @BeforeEach
    void freshLog() {
        database = TestDatabase.create();
        sql = new JdbcTemplate(database.asSuperuser());
    }

    @Test
    void positions_are_dense_from_zero_and_streams_keep_their_order() {
        var sequencer = sequencer(clock);
        append("a", 0, "b", 0, "a", 1);
        assertThat(sequencer.runOnce()).isEqualTo(Outcome.SEQUENCED);
        append("b", 1, "a", 2);
        assertThat(sequencer.runOnce()).isEqualTo(Outcome.SEQUENCED);

        assertThat(log()).containsExactly("0 a0", "1 b0", "2 a1", "3 b1", "4 a2");
        assertThat(sequencer.runOnce()).isEqualTo(Outcome.NOTHING_TO_DO);
    }

    @Test
    void what_a_paused_writer_commits_late_comes_later_and_is_not_lost() throws SQLException {
        var sequencer = sequencer(clock);
        try (var paused = writer()) {
            insert(paused, "slow", 0);
            append("fast", 0, "fast", 1);
            sequencer.runOnce();
            var before = log();
            var cut = clock.instant();

            paused.commit();
            clock.set(NOON.plusSeconds(70));
            sequencer.runOnce();

            assertThat(before).containsExactly("0 fast0", "1 fast1");
            assertThat(log()).containsExactly("0 fast0", "1 fast1", "2 slow0");
            // A cut in time is a cut in position: the same question has the same answer for ever.
            assertThat(logAt(cut)).isEqualTo(before);
            assertThat(sql.queryForObject("SELECT min(seq) FROM ledger.event WHERE stream LIKE 's%'", Long.class))
                    .as("the late one was inserted first")
                    .isLessThan(
                            sql.queryForObject("SELECT min(seq) FROM ledger.event WHERE stream LIKE 'f%'", Long.class));
        }
    }

    @Test
    void what_is_rolled_back_takes_no_position() throws SQLException {
        try (var undecided = writer()) {
            insert(undecided, "gone", 0);
            append("kept", 0);
            undecided.rollback();
        }
        sequencer(clock).runOnce();

        assertThat(log()).containsExactly("0 kept0");
        assertThat(sql.queryForObject("SELECT count(*) FROM ledger.pending", Long.class))
                .isZero();
    }

    @Test
    void the_time_of_sequencing_never_goes_back_though_a_clock_does() {
        var sequencer = sequencer(clock);
        append("a", 0);
        sequencer.runOnce();
        clock.set(NOON.minusSeconds(3_600));
        append("a", 1);
        sequencer.runOnce();

        assertThat(sql.queryForList("SELECT sequenced_at FROM ledger.entry ORDER BY position", Timestamp.class))
                .allSatisfy(at -> assertThat(at.toInstant()).isEqualTo(NOON));
    }

    @Test
    void another_stands_by_while_one_is_frozen_and_takes_over_once_its_host_is_gone() throws Exception {
        var frozenClock = new FrozenClock();
        var frozen = sequencer(frozenClock);
        var other = sequencer(clock);
        append("a", 0, "a", 1);

        var frozenRun = CompletableFuture.supplyAsync(frozen::runOnce);
        frozenClock.awaitFrozen();
        assertThat(other.runOnce()).isEqualTo(Outcome.STANDING_BY);
        assertThat(log()).isEmpty();

        // What the server does when keepalives go unanswered. The frozen process still believes in its connection.
        endSessionsThatHoldTheLock();
        await().until(() -> other.runOnce() != Outcome.STANDING_BY);
        assertThat(log()).containsExactly("0 a0", "1 a1");

        append("a", 2);
        frozenClock.thaw();
        assertThatThrownBy(frozenRun::get).isInstanceOf(ExecutionException.class);
        assertThat(frozen.alarm()).as("a lost connection is no broken order").isNull();

        // It has woken: whoever comes first goes on, and nothing is there twice.
        assertThat(List.of(frozen.runOnce(), other.runOnce())).contains(Outcome.SEQUENCED);
        assertThat(log()).containsExactly("0 a0", "1 a1", "2 a2");
    }

    @Test
    void who_comes_late_with_positions_that_are_given_is_stopped_by_the_primary_key() {
        append("a", 0, "a", 1);
        var transactions = new TransactionTemplate(new JdbcTransactionManager(login()));
        var table = new EntryTable(new JdbcTemplate(Objects.requireNonNull(
                ((JdbcTransactionManager) transactions.getTransactionManager()).getDataSource())));
        // It saw these and an empty log, and was frozen before it wrote.
        var seen = transactions.execute(status -> {
            status.setRollbackOnly();
            return table.drain();
        });
        sequencer(clock).runOnce();

        assertThatThrownBy(() -> transactions.executeWithoutResult(status -> table.add(0, NOON, seen)))
                .isInstanceOf(DuplicateKeyException.class)
                .hasMessageContaining("entry_pk");
        assertThatThrownBy(() -> transactions.executeWithoutResult(status -> table.add(2, NOON, seen)))
                .isInstanceOf(DuplicateKeyException.class)
                .hasMessageContaining("entry_of_one_event");
        assertThat(log()).containsExactly("0 a0", "1 a1");
    }

    @Test
    void stops_with_an_alarm_rather_than_skip_a_version() {
        assertStops("a", 0, "a", 2);
    }

    @Test
    void stops_with_an_alarm_when_a_stream_begins_in_the_middle() {
        assertStops("a", 1);
    }

    @Test
    void stops_with_an_alarm_when_a_later_version_was_inserted_first() {
        assertStops("a", 1, "a", 0);
    }

    @Test
    void stops_with_an_alarm_when_the_gap_lies_between_two_batches() {
        append("a", 0);
        var sequencer = sequencer(clock);
        sequencer.runOnce();
        append("a", 2);

        assertThatThrownBy(sequencer::runOnce).hasMessageContaining("2");
        assertThat(sequencer.alarm()).isNotNull();
        assertThat(log()).containsExactly("0 a0");
    }

    private void assertStops(Object... streamsAndVersions) {
        append("well", 0);
        append(streamsAndVersions);
        var sequencer = sequencer(clock);

        assertThatThrownBy(sequencer::runOnce).isInstanceOf(IllegalStateException.class);

        assertThat(sequencer.alarm()).contains("would stand before");
        assertThat(log()).as("nothing of the batch is kept").isEmpty();
        assertThat(sql.queryForObject("SELECT count(*) FROM ledger.pending", Long.class))
                .as("and nothing is forgotten")
                .isEqualTo(1 + streamsAndVersions.length / 2);
        assertThatThrownBy(sequencer::runOnce).as("for good").hasMessage(sequencer.alarm());
    }

    private Sequencer sequencer(Clock time) {
        var source = login();
        return new Sequencer(
                new EntryTable(new JdbcTemplate(source)),
                new TransactionTemplate(new JdbcTransactionManager(source)),
                time,
                new SimpleMeterRegistry());
    }

    private DataSource login() {
        return database.as("ledger_sequencer");
    }

    private Connection writer() throws SQLException {
        var connection = database.as("ledger_app").getConnection();
        connection.setAutoCommit(false);
        return connection;
    }

    /** Commits each on its own: stream, version, stream, version … */
    private void append(Object... streamsAndVersions) {
        try (var connection = writer()) {
            for (var i = 0; i < streamsAndVersions.length; i += 2) {
                insert(connection, (String) streamsAndVersions[i], (int) streamsAndVersions[i + 1]);
                connection.commit();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void insert(Connection connection, String stream, int version) throws SQLException {
        try (var statement = connection.prepareStatement("""
                INSERT INTO ledger.event (event_id, stream, version, type, revision, recorded_at, metadata, payload)
                VALUES (gen_random_uuid(), ?, ?, 'pledge.made', 1, '2020-01-01', '{}', '{}')""")) {
            statement.setString(1, stream + "/" + new UUID(0, 1));
            statement.setInt(2, version);
            statement.executeUpdate();
        }
    }

    private List<String> log() {
        return logAt(Instant.parse("9999-12-31T00:00:00Z"));
    }

    /** Position, stream and version of every entry that was sequenced at or before {@code cut}. */
    private List<String> logAt(Instant cut) {
        var log = sql.queryForList("""
                SELECT position || ' ' || split_part(stream, '/', 1) || version
                FROM ledger.entry JOIN ledger.event USING (seq) WHERE sequenced_at <= ? ORDER BY position""", String.class, Timestamp.from(cut));
        assertThat(log.stream().map(line -> Long.valueOf(line.split(" ")[0])))
                .containsExactlyElementsOf(
                        LongStream.range(0, log.size()).boxed().toList());
        return log;
    }

    private void endSessionsThatHoldTheLock() {
        var ended = sql.queryForList("""
                SELECT pg_terminate_backend(pid) FROM pg_locks
                WHERE locktype = 'advisory' AND granted AND database = (SELECT oid FROM pg_database WHERE datname = current_database())""", Boolean.class);
        assertThat(ended).containsExactly(true);
    }

    private static class SettableClock extends Clock {
        private volatile Instant now = NOON;

        void set(Instant instant) {
            now = instant;
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    /** Whoever asks it for the time the first time stands still, in the middle of a transaction, until it is thawed. */
    private static final class FrozenClock extends SettableClock {
        private final CountDownLatch frozen = new CountDownLatch(1);
        private final CountDownLatch thawed = new CountDownLatch(1);

        @Override
        public Instant instant() {
            frozen.countDown();
            try {
                thawed.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return super.instant();
        }

        void awaitFrozen() throws InterruptedException {
            frozen.await();
        }

        void thaw() {
            thawed.countDown();
        }
    }
}
