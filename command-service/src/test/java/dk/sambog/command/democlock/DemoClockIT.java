package dk.sambog.command.democlock;

import static dk.sambog.command.testing.Hvidesand.pledgeOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dk.sambog.command.testing.CommandServer;
import dk.sambog.command.testing.Hvidesand;
import dk.sambog.command.testing.Refusals;
import dk.sambog.command.testing.TestDatabase;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DemoClockIT {
    private static final TestDatabase DATABASE = TestDatabase.create();

    @Test
    void a_clock_that_is_the_machines_own_is_not_set() {
        Hvidesand.settle(DATABASE);
        try (var server = CommandServer.start(DATABASE)) {
            var answer = set(server, Instant.parse("2024-11-21T09:00:00Z"));

            assertThat(answer.statusCode()).isEqualTo(409);
            assertThat(answer.body()).contains("/problems/clock-cannot-be-set");
        }
    }

    @Test
    void a_real_ledger_has_no_clock_to_set() {
        try (var server = CommandServer.start(DATABASE, Map.of("sambog.mode", "real"))) {
            assertThat(set(server, Instant.parse("2024-11-21T09:00:00Z")).statusCode())
                    .isEqualTo(404);
        }
    }

    @Test
    void a_clock_is_set_forward_and_never_behind_the_ledger() {
        var database = TestDatabase.create();
        var sql = Hvidesand.settle(database);
        try (var server = CommandServer.start(database)) {
            server.post("karen", "/pledges", pledgeOf(100));
            await().until(() -> sql.queryForObject("SELECT count(*) FROM ledger.entry", Long.class) == 1);
            var clock = new Adjustable();
            var controller = new DemoClockController(clock, server.bean(LatestEntry.class));
            var future = Instant.parse("2126-01-01T00:00:00Z");

            Refusals.assertRefused(
                    () -> controller.set(new DemoClockController.Shown(Instant.parse("2024-11-21T09:00:00Z"))),
                    ClockRejection.CLOCK_BEHIND_LEDGER,
                    "/instant");
            assertThat(controller.set(new DemoClockController.Shown(future)).instant())
                    .isEqualTo(future);
        }
    }

    private static HttpResponse<String> set(CommandServer server, Instant instant) {
        return server.send(HttpRequest.newBuilder(server.uri("/api/v1/demo/clock"))
                .header("Authorization", "Bearer test.karen")
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString("{\"instant\": \"" + instant + "\"}"))
                .build());
    }

    private static final class Adjustable extends Clock implements AdjustableClock {
        private Instant now = Instant.EPOCH;

        @Override
        public void set(Instant instant) {
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
}
