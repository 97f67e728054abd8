package dk.sambog.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import dk.sambog.standalone.folder.Installation;
import dk.sambog.standalone.folder.Running;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class VerbsTest {
    @TempDir
    private Path folder;

    private record Outcome(int exit, String out, String err) {}

    static java.util.Set<String> verbs() {
        return Sambog.commandLine().getSubcommands().keySet();
    }

    @ParameterizedTest
    @MethodSource("verbs")
    void every_verb_explains_itself(String verb) {
        var outcome = execute(verb, "--help");

        assertThat(outcome.exit).isZero();
        assertThat(outcome.out).startsWith("Usage: sambog " + verb);
    }

    @Test
    void a_token_of_nobody_lists_the_users() {
        var outcome = execute("token", "nobody", "--data", folder.toString());

        assertThat(outcome.exit).isEqualTo(2);
        assertThat(outcome.err).contains("no demo user nobody", "karen", "partner");
    }

    @Test
    void a_token_needs_a_running_installation() {
        var outcome = execute("token", "karen", "--data", folder.toString());

        assertThat(outcome.exit).isEqualTo(2);
        assertThat(outcome.err).contains("Nothing runs on the data folder " + folder, "./sambog run");
    }

    @Test
    void a_real_installation_hands_out_no_tokens() {
        new Running(
                        ProcessHandle.current().pid(),
                        Installation.Mode.REAL,
                        "http://localhost:1",
                        "http://localhost:2",
                        null,
                        "https://login.example.dk",
                        3,
                        4,
                        null)
                .announce(folder);

        var outcome = execute("token", "karen", "--data", folder.toString());

        assertThat(outcome.exit).isEqualTo(2);
        assertThat(outcome.err).contains("is real", "https://login.example.dk");
    }

    @Test
    void an_unknown_option_is_an_error_of_use() {
        var outcome = execute("run", "--fast");

        assertThat(outcome.exit).isEqualTo(2);
        assertThat(outcome.err).contains("--fast");
    }

    private static Outcome execute(String... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        var exit = Sambog.commandLine()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments);
        return new Outcome(exit, out.toString(), err.toString());
    }
}
