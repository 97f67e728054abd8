package dk.sambog.deployment;

import static dk.sambog.deployment.Files.list;
import static dk.sambog.deployment.Files.object;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ComposeTest {
    private static final Map<?, ?> COMPOSE = Files.yaml("deploy/compose/compose.yml");
    private static final Pattern SECRET_WORD = Pattern.compile("(?i)password|secret|token");

    @Test
    void no_secret_stands_in_it_or_has_a_default() {
        services()
                .forEach((name, service) -> environment(service).forEach((key, value) -> {
                    if (SECRET_WORD.matcher(key).find()) {
                        assertThat((String) value).as(name + " " + key).startsWith("/run/secrets/");
                    }
                    assertThat((String) value).as(name + " " + key).doesNotContain(":-");
                }));
        assertThat(Files.text("deploy/compose/example.env").lines().filter(line -> !line.startsWith("#")))
                .allSatisfy(line -> assertThat(line).endsWith("="));
    }

    @Test
    void every_secret_is_declared_used_and_made() {
        var used = new TreeSet<String>();
        services().values().forEach(service -> secrets(service).keySet().forEach(used::add));

        assertThat(used).isEqualTo(new TreeSet<>(object(COMPOSE.get("secrets")).keySet()));
        assertThat(Files.text("deploy/compose/make-secrets.sh")).contains(used);
    }

    @Test
    void every_property_of_a_login_reaches_the_service_that_needs_it() {
        assertThat(secrets(services().get("command-service")).values())
                .containsExactlyInAnyOrder(
                        "sambog.database.migrator.password",
                        "sambog.database.app.password",
                        "sambog.database.sequencer.password",
                        "sambog.installation.token",
                        "sambog.vault.key");
        assertThat(secrets(services().get("query-service")).values()).containsExactly("sambog.database.query.password");
    }

    @Test
    void nothing_is_published_but_to_this_machine_and_no_management_port_at_all() {
        services()
                .forEach((name, service) -> ports(service)
                        .forEach(port -> assertThat((String) port)
                                .as(name)
                                .startsWith("127.0.0.1:")
                                .doesNotContain("9080", "9081", "5432")));
    }

    @Test
    void what_we_wrote_runs_without_rights_on_a_file_system_it_cannot_write() {
        for (var name : new String[] {"command-service", "query-service", "roles", "prometheus", "grafana"}) {
            assertThat(object(services().get(name)))
                    .as(name)
                    .containsEntry("read_only", true)
                    .containsEntry("cap_drop", java.util.List.of("ALL"))
                    .containsEntry("security_opt", java.util.List.of("no-new-privileges:true"));
        }
    }

    @Test
    void every_image_names_its_version() {
        services()
                .values()
                .forEach(service -> assertThat((String) object(service).get("image"))
                        .containsPattern(":v?[0-9]")
                        .doesNotContain("latest"));
    }

    @Test
    void postgres_keeps_what_it_has_acknowledged() {
        assertThat(list(object(services().get("postgres")).get("command")).stream()
                        .map(Object::toString))
                .contains("fsync=on", "synchronous_commit=on", "full_page_writes=on");
    }

    @Test
    void images_run_as_nobody_and_tell_whether_they_are_well() {
        var images = Files.under("deploy/docker", "Dockerfile");

        assertThat(images).hasSize(2).allSatisfy(path -> {
            var image = Files.text(path);
            assertThat(image.lines().filter(line -> line.startsWith("USER"))).containsExactly("USER 10001:10001");
            assertThat(image)
                    .contains("HEALTHCHECK", "FROM eclipse-temurin:25-jre")
                    .doesNotContain("latest");
            assertThat(image.indexOf("USER ")).isLessThan(image.indexOf("ENTRYPOINT"));
        });
    }

    @Test
    void images_expose_the_ports_the_services_listen_on() {
        for (var service : new String[] {"command-service", "query-service"}) {
            var settings = Files.yaml(service + "/src/main/resources/" + service + ".yml");
            var port = object(settings.get("server")).get("port");
            var management = object(settings.get("management")).get("server.port");

            assertThat(Files.text("deploy/docker/" + service + ".Dockerfile"))
                    .contains("EXPOSE " + port + " " + management, "healthy.sh\", \"" + management + "\"")
                    .contains("COPY " + service + "/target/" + service + "-0.1.0-exec.jar");
        }
    }

    private static Map<String, Object> services() {
        return object(COMPOSE.get("services"));
    }

    private static Map<String, Object> environment(Object service) {
        return object(object(service).getOrDefault("environment", Map.of()));
    }

    private static java.util.List<?> ports(Object service) {
        return list(object(service).getOrDefault("ports", java.util.List.of()));
    }

    /** Name of each secret and where the service finds it. */
    private static Map<String, String> secrets(Object service) {
        var found = new java.util.TreeMap<String, String>();
        for (var secret : list(object(service).getOrDefault("secrets", java.util.List.of()))) {
            if (secret instanceof String name) {
                found.put(name, name);
            } else {
                found.put((String) object(secret).get("source"), (String)
                        object(secret).get("target"));
            }
        }
        return found;
    }
}
