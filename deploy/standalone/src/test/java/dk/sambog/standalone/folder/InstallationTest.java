package dk.sambog.standalone.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.sambog.standalone.folder.Installation.Mode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstallationTest {
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC);

    @TempDir
    private Path folder;

    @Test
    void a_folder_remembers_what_it_was_begun_as() {
        Installation.begin(Mode.DEMO, "http://localhost:9000", NOON).keep(folder);

        assertThat(Installation.find(folder))
                .contains(new Installation(1, Mode.DEMO, "http://localhost:9000", NOON.instant()));
    }

    @Test
    void a_demo_is_never_opened_as_real() {
        var demo = Installation.begin(Mode.DEMO, "http://localhost:9000", NOON);

        assertThatThrownBy(() -> demo.check(folder, "https://login.example.dk", false))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("is a demo and stays one");
    }

    @Test
    void the_story_is_never_played_in_a_real_folder() {
        var real = Installation.begin(Mode.REAL, "https://login.example.dk", NOON);

        assertThatThrownBy(() -> real.check(folder, null, true))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("is real");
    }

    @Test
    void a_real_folder_stays_with_its_issuer() {
        var real = Installation.begin(Mode.REAL, "https://login.example.dk", NOON);

        assertThatCode(() -> real.check(folder, null, false)).doesNotThrowAnyException();
        assertThatCode(() -> real.check(folder, "https://login.example.dk", false))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> real.check(folder, "https://other.example.dk", false))
                .hasMessageContaining("bound to the issuer https://login.example.dk");
    }

    @Test
    void a_folder_of_another_layout_is_left_alone() throws IOException {
        Files.writeString(
                folder.resolve("installation.json"),
                "{\"format\":2,\"mode\":\"DEMO\",\"issuer\":\"x\",\"createdAt\":\"2026-03-01T12:00:00Z\"}");

        assertThatThrownBy(() -> Installation.find(folder)).hasMessageContaining("layout 2");
    }

    @Test
    void a_damaged_file_is_named() throws IOException {
        Files.writeString(folder.resolve("installation.json"), "{");

        assertThatThrownBy(() -> Installation.find(folder))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("installation.json");
    }
}
