package dk.sambog.standalone.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettableClockTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final Instant THEN = Instant.parse("2024-03-01T09:00:00Z");

    @TempDir
    private Path folder;

    private Path file = Path.of("");

    @BeforeEach
    void name_the_file() {
        file = folder.resolve("clock.json");
    }

    @Test
    void shows_the_base_until_it_is_set() {
        assertThat(at(NOW).instant()).isEqualTo(NOW);
    }

    @Test
    void runs_on_from_where_it_was_set_also_after_a_restart() {
        at(NOW).set(THEN);

        assertThat(at(NOW.plusSeconds(60)).instant()).isEqualTo(THEN.plusSeconds(60));
    }

    @Test
    void is_set_in_every_zone_at_once() {
        var clock = at(NOW);
        var danish = clock.withZone(ZoneId.of("Europe/Copenhagen"));

        clock.set(THEN);

        assertThat(danish.instant()).isEqualTo(THEN);
        assertThat(Duration.between(clock.instant(), danish.instant())).isZero();
    }

    @Test
    void a_damaged_file_is_named() throws IOException {
        Files.writeString(file, "yesterday");

        assertThatThrownBy(() -> at(NOW)).isInstanceOf(Refused.class).hasMessageContaining("clock.json");
    }

    private SettableClock at(Instant instant) {
        return SettableClock.keptIn(file, Clock.fixed(instant, ZoneOffset.UTC));
    }
}
