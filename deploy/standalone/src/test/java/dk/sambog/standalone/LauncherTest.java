package dk.sambog.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher script, as a process, in a folder with a blank in its name and with JDKs that only say how they were called. */
class LauncherTest {
    private static final List<String> TOOLS = List.of(
            "cat",
            "dirname",
            "readlink",
            "sed",
            "find",
            "head",
            "touch",
            "mkdir",
            "mv",
            "grep",
            "tail",
            "mktemp",
            "date",
            "rm",
            "sh");

    @TempDir
    private Path temporary;

    private Path home = Path.of("");
    private Path path = Path.of("");
    private Path jvms = Path.of("");

    private record Outcome(int exit, String out, String err, long pid) {}

    @BeforeEach
    void lay_out() throws IOException {
        home = Files.createDirectories(temporary.resolve("a clone"));
        path = Files.createDirectories(temporary.resolve("bin"));
        jvms = Files.createDirectories(temporary.resolve("jvms"));
        Files.copy(Path.of("../../sambog"), home.resolve("sambog"));
        assertThat(home.resolve("sambog").toFile().setExecutable(true)).isTrue();
        for (var module : List.of("shared-events", "command-service", "query-service", "deploy/standalone")) {
            Files.createDirectories(home.resolve(module));
        }
        Files.createFile(home.resolve("pom.xml"));
        for (var tool : TOOLS) {
            program(path.resolve(tool), "exec " + locate(tool) + " \"$@\"");
        }
    }

    @Test
    void says_what_to_install_when_there_is_no_jdk() throws Exception {
        jdk("old", 17);

        var outcome = sambog(Map.of(), "run");

        assertThat(outcome.exit).isEqualTo(2);
        assertThat(outcome.err)
                .startsWith("sambog: no JDK 25 or newer was found")
                .contains("install")
                .hasLineCount(1);
    }

    @Test
    void says_what_to_install_when_there_is_no_maven_to_build_with() throws Exception {
        jdk("new", 25);

        var outcome = sambog(Map.of(), "run");

        assertThat(outcome.exit).isEqualTo(2);
        assertThat(outcome.err).startsWith("sambog: Maven was not found").hasLineCount(1);
    }

    @Test
    void passes_by_an_old_java_home_for_a_newer_jdk_of_the_system() throws Exception {
        built();
        var old = jdk("old", 17);
        jdk("new", 26);

        var outcome = sambog(Map.of("JAVA_HOME", old.toString()), "run", "--data", "my data");

        assertThat(outcome.exit).as(outcome.err).isZero();
        assertThat(outcome.out).contains("jdk new").contains("<run><--data><my data>");
    }

    @Test
    void prefers_the_java_home_that_is_new_enough() throws Exception {
        built();
        jdk("new", 26);
        var chosen = jdk("chosen", 25);

        assertThat(sambog(Map.of("JAVA_HOME", chosen.toString()), "token", "karen").out)
                .contains("jdk chosen");
    }

    @Test
    void becomes_the_java_process_so_that_signals_reach_it() throws Exception {
        built();
        jdk("new", 25);

        var outcome = sambog(Map.of(), "run");

        assertThat(outcome.out).contains("pid " + outcome.pid);
    }

    @Test
    void is_found_through_a_link_and_from_anywhere() throws Exception {
        built();
        jdk("new", 25);
        var link = Files.createSymbolicLink(temporary.resolve("link"), home.resolve("sambog"));

        assertThat(execute(link, Map.of(), "run").out).contains("-Dsambog.home=" + home.toRealPath());
    }

    @Test
    void builds_again_when_a_source_is_newer() throws Exception {
        built();
        jdk("new", 25);
        var source = Files.createFile(home.resolve("query-service/View.java"));
        Files.setLastModifiedTime(source, java.nio.file.attribute.FileTime.fromMillis(Long.MAX_VALUE / 1_000_000));
        mvn("echo '[ERROR] View.java does not compile'; exit 1");

        var outcome = sambog(Map.of(), "run");

        assertThat(outcome.exit).isEqualTo(2);
        assertThat(outcome.err).contains("View.java does not compile", "the build failed");
    }

    @Test
    void shows_one_line_per_module_while_it_builds() throws Exception {
        jdk("new", 25);
        mvn("echo '[INFO] Building Sambog: query-service 0.1.0  [4/5]'; echo '[INFO] noise';"
                + " mkdir -p deploy/standalone/target; : >deploy/standalone/target/standalone-0.1.0-exec.jar");

        var outcome = sambog(Map.of(), "run");

        assertThat(outcome.err).contains("Sambog: query-service").doesNotContain("noise");
    }

    @Test
    void a_test_run_shows_everything_and_the_time_of_each_part() throws Exception {
        jdk("new", 25);
        mvn(
                "echo '[INFO] --- surefire:3.5:test (default-test) @ verify ---'; echo 'Tests run: 7, Failures: 0'; echo \"$@\"");

        var outcome = sambog(Map.of(), "test", "--long");

        assertThat(outcome.exit).as(outcome.err).isZero();
        assertThat(outcome.out)
                .contains("Tests run: 7, Failures: 0", "-Dsambog.long=true", "verify")
                .contains("Time per part", "unit tests", "integration tests", "faults", "none yet");
    }

    @Test
    void a_test_run_that_fails_ends_with_its_exit_code() throws Exception {
        jdk("new", 25);
        mvn("exit 1");

        assertThat(sambog(Map.of(), "test").exit).isEqualTo(1);
    }

    @Test
    void explains_itself_without_a_jdk() throws Exception {
        assertThat(sambog(Map.of(), "--help").out)
                .contains("run", "demo", "token", "import", "verify", "test", "bench");
        assertThat(sambog(Map.of(), "test", "--help").out).contains("--long");
        assertThat(sambog(Map.of(), "--help").exit).isZero();
    }

    @Test
    void an_unknown_verb_is_an_error_of_use() throws Exception {
        var outcome = sambog(Map.of(), "fly");

        assertThat(outcome.exit).isEqualTo(2);
        assertThat(outcome.err).contains("there is no verb fly");
    }

    private Outcome sambog(Map<String, String> environment, String... arguments) throws Exception {
        return execute(home.resolve("sambog"), environment, arguments);
    }

    private Outcome execute(Path script, Map<String, String> environment, String... arguments) throws Exception {
        var command = new ArrayList<>(List.of(script.toString()));
        command.addAll(List.of(arguments));
        var out = temporary.resolve("out");
        var err = temporary.resolve("err");
        var builder = new ProcessBuilder(command)
                .directory(temporary.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().clear();
        builder.environment().put("PATH", path.toString());
        builder.environment().put("SAMBOG_JVMS", jvms.toString());
        builder.environment().putAll(environment);
        var process = builder.start();
        return new Outcome(process.waitFor(), Files.readString(out), Files.readString(err), process.pid());
    }

    /** As after a build that is newer than every source. */
    private void built() throws IOException {
        var launcher = Files.createDirectories(home.resolve("deploy/standalone/target/launcher/app"))
                .getParent();
        Files.createFile(launcher.resolve("app/standalone-0.1.0-exec.jar"));
        Files.createFile(launcher.resolve("built"));
    }

    private Path jdk(String name, int version) throws IOException {
        var jdk = Files.createDirectories(jvms.resolve(name));
        Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"" + version + ".0.1\"\n");
        program(jdk.resolve("bin/java"), "echo jdk " + name + "; echo pid $$; printf '<%s>' \"$@\"");
        program(jdk.resolve("bin/javac"), "exit 0");
        return jdk;
    }

    private void mvn(String script) throws IOException {
        program(path.resolve("mvn"), script);
    }

    private static void program(Path file, String script) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "#!/bin/sh\n" + script + "\n", StandardCharsets.UTF_8);
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    private static Path locate(String tool) {
        return java.util.stream.Stream.of("/usr/bin", "/bin")
                .map(folder -> Path.of(folder, tool))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow();
    }
}
