package dk.sambog.query.generation.projector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dk.sambog.command.testing.TestDatabase;
import dk.sambog.query.generation.Cut;
import dk.sambog.query.generation.FutureCut;
import dk.sambog.query.generation.Positions;
import dk.sambog.query.generation.Snapshot;
import dk.sambog.query.generation.Views;
import dk.sambog.query.generation.projector.ProjectorState.Activity;
import dk.sambog.query.testing.QueryRun;
import dk.sambog.query.testing.RandomHistory;
import dk.sambog.query.testing.TestLedger;
import dk.sambog.query.testing.ViewDump;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;

class ProjectorIT {
    private static final Instant START = Instant.parse("2025-01-01T00:00:00Z");
    private final TestDatabase database = TestDatabase.create();
    private final TestLedger ledger = new TestLedger(database, START);

    @Test
    void follows_the_ledger_to_its_head_and_says_how_far_it_is() throws Exception {
        ledger.append(RandomHistory.of(1, 500));
        try (var query = run(100)) {
            var positions = query.bean(Positions.class);
            await().until(() -> positions.projected() == positions.head());
            var last = ledger.append(RandomHistory.of(2, 100)).getLast();
            assertThat(positions.awaitProjected(last, Duration.ofSeconds(20))).hasValue(positions.head());
            assertThat(positions.of(last)).hasValue(positions.head());
            assertThat(positions.of(new UUID(9, 9))).isEmpty();
            assertThat(positions.lag()).isZero();
            assertThat(positions.awaitProjected(positions.head() + 1, Duration.ofMillis(50)))
                    .isFalse();
            assertThat(query.bean(ProjectorHealth.class).health().getStatus()).isEqualTo(Status.UP);
        }
    }

    @Test
    void a_time_is_the_last_position_sequenced_by_then() throws Exception {
        ledger.append(RandomHistory.of(3, 50));
        try (var query = run(100)) {
            var positions = query.bean(Positions.class);
            assertThat(positions.at(START.minusMillis(1))).isEqualTo(-1);
            assertThat(positions.at(START)).isZero();
            assertThat(positions.at(START.plusMillis(7_999))).isEqualTo(7);
            assertThat(positions.at(START.plusSeconds(86_400))).isEqualTo(positions.head());
            assertThatThrownBy(() -> positions.at(Instant.parse("9999-01-01T00:00:00Z")))
                    .isInstanceOf(FutureCut.class);
        }
    }

    @Test
    void the_same_log_gives_the_same_bytes_whatever_the_pages() throws Exception {
        ledger.append(RandomHistory.of(4, 800));
        var first = dumpAfterRun(37);
        forgetShape();
        var second = dumpAfterRun(800);
        assertThat(second).isEqualTo(first).isNotEmpty();
    }

    @Test
    void two_projectors_write_every_entry_once_and_one_goes_on_when_the_other_ends() throws Exception {
        var history = RandomHistory.of(5, 900);
        ledger.append(history.subList(0, 300));
        var one = run(10);
        try (var other = run(10)) {
            ledger.append(history.subList(300, 600));
            var positions = other.bean(Positions.class);
            await().until(() -> positions.projected() == positions.head());
            one.close();
            ledger.append(history.subList(600, 900));
            await().until(() -> positions.projected() == positions.head());
        }
        var together = ViewDump.of(database);
        forgetShape();
        assertThat(dumpAfterRun(4_000)).isEqualTo(together);
    }

    @Test
    void an_event_nobody_knows_stops_it_there_and_answers_go_on() throws Exception {
        ledger.append(RandomHistory.of(6, 40));
        var dead = 0L;
        try (var query = run(7)) {
            var positions = query.bean(Positions.class);
            await().until(() -> positions.projected() == positions.head());
            dead = positions.head() + 1;
            ledger.appendRaw("pledge/00000000-0000-0000-0000-0000000000aa", 0, "pledge.dreamt", 1, "{}");
            var projector = query.bean(Projector.class);
            await().until(projector::isError);
            assertThat(projector.state().reason()).contains("Entry " + dead).contains("pledge.dreamt");
            assertThat(positions.projected()).isEqualTo(dead - 1);
            assertThat(query.bean(Views.class).read(Cut.LATEST, Snapshot::position))
                    .isEqualTo(dead - 1);
            var health = query.bean(ProjectorHealth.class).health();
            assertThat(health.getStatus()).isEqualTo(Status.DOWN);
            assertThat(health.getDetails()).containsEntry("dataAsOfPosition", dead - 1);
        }
    }

    @Test
    void a_hole_in_the_positions_stops_it() throws Exception {
        ledger.append(RandomHistory.of(8, 30));
        try (var connection = database.asSuperuser().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("ALTER TABLE ledger.entry DISABLE TRIGGER refuse_change");
            statement.execute("DELETE FROM ledger.entry WHERE position = 12");
        }
        try (var query = run(100)) {
            var projector = query.bean(Projector.class);
            await().until(projector::isError);
            assertThat(projector.state().reason()).contains("Entry 12: missing");
        }
    }

    @Test
    void a_new_shape_is_filled_beside_and_takes_over_at_the_head() throws Exception {
        var history = RandomHistory.of(9, 400);
        ledger.append(history.subList(0, 200));
        dumpAfterRun(50);
        forgetShape();
        ledger.append(history.subList(200, 400));
        try (var query = run(50)) {
            var views = query.bean(Views.class);
            var positions = query.bean(Positions.class);
            await().until(() -> query.bean(Projector.class).state().activity() == Activity.FOLLOWING);
            assertThat(views.read(Cut.LATEST, Snapshot::position)).isEqualTo(positions.head());
        }
        assertThat(generations()).isEqualTo("1 retired, 2 live");
        try (var query = QueryRun.over(database, Map.of("sambog.query.generation.grace", "0s"))) {
            await().until(() -> generations().equals("2 live"));
            assertThat(query.bean(Views.class).read(Cut.LATEST, Snapshot::position))
                    .isEqualTo(399);
        }
    }

    @Test
    void a_new_shape_takes_in_what_came_while_it_waited_to_take_over() throws Exception {
        var history = RandomHistory.of(11, 400);
        ledger.append(history.subList(0, 200));
        dumpAfterRun(50);
        forgetShape();
        try (var holder = database.asSuperuser().getConnection()) {
            holder.setAutoCommit(false);
            execute(holder, "SELECT FROM query.generation WHERE live FOR UPDATE");
            try (var query = run(50)) {
                await().until(() ->
                        ask("SELECT count(*) FROM pg_locks WHERE NOT granted").equals("1"));
                // More than one page, which speak of the same pledges.
                ledger.append(history.subList(200, 400));
                holder.rollback();
                var projector = query.bean(Projector.class);
                await().until(() -> projector.isError() || projector.state().activity() == Activity.FOLLOWING);
                assertThat(projector.state().reason()).isNull();
                assertThat(projector.state().position()).isEqualTo(399);
            }
        }
        var dump = ViewDump.of(database);
        forgetShape();
        assertThat(dumpAfterRun(1000)).isEqualTo(dump);
    }

    @Test
    void an_old_generation_goes_on_serving_while_the_new_one_cannot_be_filled() throws Exception {
        ledger.append(RandomHistory.of(10, 60));
        dumpAfterRun(50);
        forgetShape();
        ledger.appendRaw("pledge/00000000-0000-0000-0000-0000000000aa", 0, "pledge.dreamt", 1, "{}");
        try (var query = run(50)) {
            await().until(query.bean(Projector.class)::isError);
            assertThat(query.bean(Views.class).read(Cut.LATEST, Snapshot::position))
                    .isEqualTo(59);
        }
        assertThat(generations()).isEqualTo("1 live, 2 filling");
    }

    private String dumpAfterRun(int pageSize) throws Exception {
        try (var query = run(pageSize)) {
            var projector = query.bean(Projector.class);
            var head = query.bean(Positions.class).head();
            await().until(() -> projector.state().activity() == Activity.FOLLOWING
                    && projector.state().position() == head);
        }
        return ViewDump.of(database);
    }

    private QueryRun run(int pageSize) throws SQLException {
        return QueryRun.over(database, Map.of("sambog.query.feed.page-size", pageSize));
    }

    private void forgetShape() throws SQLException {
        try (var connection = database.asSuperuser().getConnection()) {
            execute(connection, "UPDATE query.generation SET shape = 'an older one'");
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String generations() throws SQLException {
        return ask("""
                SELECT string_agg(number || CASE WHEN live THEN ' live' WHEN retired_at IS NULL THEN ' filling'
                  ELSE ' retired' END, ', ' ORDER BY number) FROM query.generation""");
    }

    private String ask(String sql) throws SQLException {
        try (var connection = database.asSuperuser().getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
