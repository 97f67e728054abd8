package dk.sambog.deployment;

import static dk.sambog.deployment.Files.list;
import static dk.sambog.deployment.Files.object;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ObservabilityTest {
    private static final String DASHBOARD = "deploy/observability/grafana/dashboards/sambog.json";
    private static final String ALERTS = "deploy/observability/alerts.yml";
    /** Labels and strings are no names of metrics, and neither are words before a bracket. */
    private static final Pattern NOT_A_METRIC = Pattern.compile(
            "\\{[^}]*}|\"[^\"]*\"|\\[[^]]*]|\\b(by|without)\\s*\\([^)]*\\)|\\b[a-z_]+(?=\\s*(\\(|by\\b))|\\b(and|or|unless)\\b");

    private static final Pattern NAME = Pattern.compile("\\b[a-z][a-z0-9_]*\\b");

    @Test
    void every_figure_on_the_dashboard_is_documented() {
        assertThat(panels().stream().flatMap(ObservabilityTest::expressions))
                .isNotEmpty()
                .allSatisfy(expression -> assertThat(Files.metricNames()).containsAll(metricsIn(expression)));
    }

    @Test
    void every_figure_of_an_alert_is_documented() {
        assertThat(alerts())
                .isNotEmpty()
                .allSatisfy(
                        alert -> assertThat(Files.metricNames()).containsAll(metricsIn((String) alert.get("expr"))));
    }

    @Test
    void a_figure_nobody_documented_would_be_noticed() {
        assertThat(metricsIn("sum by (le) (rate(sambog_invented_seconds_bucket{a=\"b\"}[1m])) > 0.1"))
                .containsExactly("sambog_invented_seconds_bucket");
        assertThat(Files.metricNames())
                .doesNotContain("sambog_invented_seconds_bucket", "sambog_sequencer_backlog_count");
    }

    @Test
    void every_documented_figure_of_our_own_is_on_the_dashboard() {
        var shown = panels().stream()
                .flatMap(ObservabilityTest::expressions)
                .flatMap(expression -> metricsIn(expression).stream())
                .map(name -> name.replaceFirst("_(count|sum|max|bucket)$", ""))
                .collect(Collectors.toSet());

        assertThat(Files.metricNames().stream()
                        .filter(name -> name.startsWith("sambog_"))
                        .map(name -> name.replaceFirst("_(count|sum|max|bucket)$", "")))
                .isSubsetOf(shown);
    }

    @Test
    void every_alert_is_explained_where_it_points() {
        var page = Files.text("docs/operating.md");

        assertThat(alerts()).allSatisfy(alert -> {
            var name = (String) alert.get("alert");
            assertThat(page).contains("\n### " + name + "\n");
            assertThat(object(alert.get("annotations")))
                    .containsEntry("meaning", "docs/operating.md#" + name.toLowerCase(Locale.ROOT))
                    .containsKey("summary");
            assertThat(object(alert.get("labels")).get("severity")).isIn("critical", "warning");
        });
    }

    @Test
    void every_panel_says_what_it_shows_and_none_lies_on_another() {
        var ids = panels().stream().map(panel -> panel.get("id")).toList();
        assertThat(ids).doesNotHaveDuplicates();
        var taken = new TreeSet<String>();
        for (var panel : panels()) {
            if (!"row".equals(panel.get("type"))) {
                assertThat((String) panel.get("description"))
                        .as("%s", panel.get("title"))
                        .isNotBlank();
            }
            var place = object(panel.get("gridPos"));
            for (var x = number(place, "x"); x < number(place, "x") + number(place, "w"); x++) {
                for (var y = number(place, "y"); y < number(place, "y") + number(place, "h"); y++) {
                    assertThat(x).isLessThan(24);
                    assertThat(taken.add(x + " " + y))
                            .as("%s at %s %s", panel.get("title"), x, y)
                            .isTrue();
                }
            }
        }
    }

    @Test
    void prometheus_asks_where_the_services_listen_for_it() {
        var targets = list(Files.yaml("deploy/observability/prometheus.yml").get("scrape_configs")).stream()
                .flatMap(job -> list(object(job).get("static_configs")).stream())
                .flatMap(config -> list(object(config).get("targets")).stream())
                .toList();

        assertThat(targets)
                .isEqualTo(List.of(managementAddress("command-service"), managementAddress("query-service")));
    }

    @Test
    void the_dashboard_finds_the_source_that_is_provisioned() {
        var source = object(list(Files.yaml("deploy/observability/grafana/provisioning/datasources/prometheus.yml")
                        .get("datasources"))
                .getFirst());

        assertThat(panels().stream().filter(panel -> panel.containsKey("datasource")))
                .allSatisfy(
                        panel -> assertThat(object(panel.get("datasource"))).containsEntry("uid", source.get("uid")));
    }

    private static String managementAddress(String service) {
        var management = object(
                Files.yaml(service + "/src/main/resources/" + service + ".yml").get("management"));
        return service + ":" + management.get("server.port");
    }

    private static List<Map<String, Object>> panels() {
        return list(Files.yaml(DASHBOARD).get("panels")).stream()
                .map(Files::object)
                .toList();
    }

    private static Stream<String> expressions(Map<String, Object> panel) {
        return panel.containsKey("targets")
                ? list(panel.get("targets")).stream()
                        .map(target -> (String) object(target).get("expr"))
                : Stream.of();
    }

    private static List<Map<String, Object>> alerts() {
        var alerts = new ArrayList<Map<String, Object>>();
        for (var group : list(Files.yaml(ALERTS).get("groups"))) {
            list(object(group).get("rules")).forEach(rule -> alerts.add(object(rule)));
        }
        return alerts;
    }

    private static Set<String> metricsIn(String expression) {
        var bare = NOT_A_METRIC.matcher(expression).replaceAll(" ");
        return NAME.matcher(bare).results().map(found -> found.group()).collect(Collectors.toCollection(TreeSet::new));
    }

    private static int number(Map<String, Object> place, String name) {
        return (Integer) place.get(name);
    }
}
