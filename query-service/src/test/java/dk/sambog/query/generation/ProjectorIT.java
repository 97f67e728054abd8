package dk.sambog.query.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dk.sambog.command.testing.TestDatabase;
import dk.sambog.query.testing.QueryRun;
import dk.sambog.query.testing.RandomHistory;
import dk.sambog.query.testing.TestLedger;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProjectorIT {
    private final TestDatabase database = TestDatabase.create();
    private final TestLedger ledger = new TestLedger(database, Instant.parse("2025-01-01T00:00:00Z"));

    @Test
    void follows_the_ledger_to_its_head() throws Exception {
        ledger.append(RandomHistory.of(1, 500));
        try (var query = QueryRun.over(database, Map.of("sambog.query.feed.page-size", 100))) {
            var positions = query.bean(Positions.class);
            await().until(() -> positions.projected() == positions.head());
            ledger.append(RandomHistory.of(2, 100));
            await().until(() -> positions.projected() == positions.head());
            assertThat(query.bean(Projector.class).state().activity()).isEqualTo(ProjectorState.Activity.FOLLOWING);
        }
    }
}
