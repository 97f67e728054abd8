package dk.sambog.standalone.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dk.sambog.command.CommandApplication;
import dk.sambog.query.QueryApplication;
import dk.sambog.standalone.folder.DataFolder;
import dk.sambog.standalone.postgres.EmbeddedServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** Each service is configured here, beside its neighbours, as it is alone with the jars of its own runnable jar. */
class SharedClassPathIT {
    private static final Ports PORTS = new Ports(new SecureRandom());

    /** The clock comes from the process that holds both services; Axon leaves its update checker out under JUnit. */
    private static final Set<String> OTHERWISE_BY_DESIGN = Set.of(
            "clock", "updateChecker", "updateCheckerHttpClient", "updateCheckerReporter", "usagePropertyProvider");

    /** A class of configuration that defines nothing until its property is set. */
    private static final String EMPTY_CONFIGURATION =
            "org.springdoc.core.configuration.SpringDocSecurityConfiguration$SpringDocSecurityOAuth2Configuration";

    @TempDir
    private static Path temporary;

    private static DataFolder data;
    private static EmbeddedServer postgres;

    @BeforeAll
    static void start() {
        data = DataFolder.open(temporary.resolve("data"));
        var cache = Path.of(System.getProperty("java.io.tmpdir"), "sambog-it-" + System.getProperty("user.name"));
        postgres = EmbeddedServer.start(data, cache, PORTS.free(), new SecureRandom());
    }

    @AfterAll
    static void end() {
        postgres.close();
        data.close();
    }

    @Test
    void the_command_service_has_the_beans_it_has_alone() throws Exception {
        assertThat(beside("command-service", CommandApplication.class))
                .containsExactlyElementsOf(alone("command-service"));
    }

    @Test
    void the_query_service_has_the_beans_it_has_alone() throws Exception {
        // Its tables stand on those of the command-service.
        beside("command-service", CommandApplication.class);

        assertThat(beside("query-service", QueryApplication.class)).containsExactlyElementsOf(alone("query-service"));
    }

    private static Set<String> beside(String name, Class<?> application) throws Exception {
        var management = PORTS.free();
        try (var _ = Service.start(name, application, properties(management), Clock.systemUTC())) {
            return beans(management);
        }
    }

    /** The same application in a process of its own, with no jars but those in its runnable jar. */
    private static Set<String> alone(String name) throws Exception {
        var management = PORTS.free();
        var command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "-jar",
                jar(name).toString()));
        properties(management).forEach((key, value) -> command.add("--" + key + "=" + value));
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(temporary.resolve(name + ".log").toFile())
                .start();
        try {
            await().atMost(Duration.ofMinutes(2))
                    .ignoreExceptions()
                    .until(() -> !beans(management).isEmpty());
            return beans(management);
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    private static Path jar(String name) throws IOException {
        try (var files = Files.list(Path.of("../..", name, "target"))) {
            return files.filter(file -> file.toString().endsWith("-exec.jar"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static Set<String> beans(int management) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + management + "/actuator/beans"))
                .build();
        try (var http = HttpClient.newHttpClient()) {
            var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            var contexts = JsonMapper.shared().readTree(answer.body()).path("contexts");
            var names = new TreeSet<String>();
            contexts.forEach(context -> names.addAll(context.path("beans").propertyNames()));
            names.removeAll(OTHERWISE_BY_DESIGN);
            names.remove(EMPTY_CONFIGURATION);
            return names;
        }
    }

    private static Map<String, String> properties(int management) {
        var properties = new LinkedHashMap<>(postgres.logins());
        properties.put("spring.datasource.url", postgres.url());
        properties.put("sambog.mode", "demo");
        properties.put("sambog.identity.issuer", "http://localhost:9000");
        properties.put("sambog.identity.audience", "sambog");
        properties.put("sambog.installation.token", "token");
        properties.put("sambog.vault.key", "00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff");
        properties.put("sambog.command-url", "http://localhost:8080");
        properties.put("sambog.query-url", "http://localhost:8081");
        properties.put("server.port", "0");
        properties.put("management.server.port", Integer.toString(management));
        properties.put("management.endpoints.web.exposure.include", "beans");
        return properties;
    }
}
