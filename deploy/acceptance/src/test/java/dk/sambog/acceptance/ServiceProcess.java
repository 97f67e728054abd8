package dk.sambog.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.json.JsonMapper;

/** One service as a process of its own, always on the same ports; what it says is kept in a file. */
final class ServiceProcess implements AutoCloseable {
    private static final Duration START = Duration.ofMinutes(2);

    private final Path jar;
    private final Path log;
    private final Map<String, String> properties;
    private final int port = Ports.free();
    private final int managementPort = Ports.free();
    private Process process;

    /** Starts {@code jar}; {@code properties} are what an operator would configure. */
    ServiceProcess(Path jar, Path log, Map<String, String> properties) {
        this.jar = jar;
        this.log = log;
        this.properties = new HashMap<>(properties);
        this.properties.put("server.address", "localhost");
        this.properties.put("server.port", Integer.toString(port));
        this.properties.put("management.server.address", "localhost");
        this.properties.put("management.server.port", Integer.toString(managementPort));
        this.process = launch();
    }

    /** The runnable jar that {@code module}, a folder of the repository, was built into. */
    static Path jarOf(String module) {
        try (var files = Files.list(Path.of("../..", module, "target"))) {
            return files.filter(file -> file.toString().endsWith("-exec.jar"))
                    .findFirst()
                    .orElseThrow()
                    .toRealPath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A JVM on {@code jar} with little memory and a quick start. */
    static ProcessBuilder java(Path jar, String... arguments) {
        var command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "-Xmx320m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-jar",
                jar.toString()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).redirectErrorStream(true);
    }

    private Process launch() {
        var builder = java(jar).redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        // Not as arguments: passwords are among them, and everyone may read a list of processes.
        builder.environment().put("SPRING_APPLICATION_JSON", JsonMapper.shared().writeValueAsString(properties));
        builder.directory(new File("target"));
        try {
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String url() {
        return "http://localhost:" + port;
    }

    ServiceProcess awaitReady() {
        await(log.getFileName() + " is ready")
                .atMost(START)
                .pollInterval(Duration.ofMillis(100))
                .until(() -> !process.isAlive() || health("/readiness") == 200);
        assertThat(process.isAlive()).as("started, see " + log).isTrue();
        return this;
    }

    /** The status of a health endpoint, {@code ""} for all of it; 0 when nobody answers. */
    int health(String group) {
        var request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + managementPort + "/actuator/health" + group))
                .timeout(Duration.ofSeconds(5))
                .build();
        try (var http = HttpClient.newHttpClient()) {
            return http.send(request, BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    /** Everything it has said so far. */
    String logged() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where it answers what only its operator asks. */
    String managementUrl() {
        return "http://localhost:" + managementPort;
    }

    /** kill -9; returns when the process is gone. */
    void kill() {
        try {
            // 128 + 9: it died of the signal and did not end by itself.
            assertThat(process.destroyForcibly().waitFor()).isEqualTo(137);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    void restart() {
        process = launch();
    }

    /** Stops it in the middle of whatever it does, as a host that hangs does. */
    void freeze() {
        signal("STOP");
    }

    void thaw() {
        signal("CONT");
    }

    private void signal(String name) {
        Processes.send(process.toHandle(), name);
    }

    @Override
    public void close() {
        thaw();
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
