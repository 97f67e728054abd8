package dk.sambog.query.generation.projector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dk.sambog.command.testing.TestDatabase;
import dk.sambog.query.generation.projector.ProjectorState.Activity;
import dk.sambog.query.testing.PartyHistory;
import dk.sambog.query.testing.QueryRun;
import dk.sambog.query.testing.TestLedger;
import dk.sambog.query.testing.ViewDump;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Rows of parties, their roles, mandates and members, and of offers, are the same however the log is cut into pages. */
class PartyPagesIT {
    @Test
    void the_same_log_gives_the_same_bytes_whatever_the_pages() throws Exception {
        var history = PartyHistory.of(1, 400);
        var one = dumpAfter(history.size(), 1);
        assertThat(dumpAfter(history.size(), 17)).isEqualTo(one);
        assertThat(dumpAfter(history.size(), 1_000)).isEqualTo(one);
        assertThat(one).contains(".project_role", ".mandate", ".group_member", ".offer", ".party_merge");
    }

    private static String dumpAfter(int size, int pageSize) throws Exception {
        var database = TestDatabase.create();
        new TestLedger(database, Instant.parse("2024-01-01T08:00:00Z")).append(PartyHistory.of(1, 400));
        try (var query = QueryRun.over(database, Map.of("sambog.query.feed.page-size", pageSize))) {
            var projector = query.bean(Projector.class);
            await().until(() -> projector.isError()
                    || projector.state().activity() == Activity.FOLLOWING
                            && projector.state().position() == size - 1);
            assertThat(projector.state().reason()).isNull();
        }
        return ViewDump.of(database);
    }
}
