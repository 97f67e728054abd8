package dk.sambog.query.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import dk.sambog.command.testing.Metrics;
import dk.sambog.query.story.RunningService;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class MetricsIT {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static RunningService service;

    @BeforeAll
    static void start() {
        service = new RunningService();
        service.awaitViews();
        service.get("/api/v1/projects/" + service.story.sluice);
        service.get("/api/v1/projects?title=Legeplads");
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void tells_every_documented_figure_of_its_own_and_no_other() {
        assertThat(told().ownNames()).isEqualTo(Metrics.documented("query-service"));
    }

    @Test
    void tells_what_the_dashboard_takes_from_the_frameworks() {
        assertThat(told().names())
                .containsAll(Metrics.documented("Both").stream()
                        .filter(name -> !name.equals("jvm_gc_pause_seconds"))
                        .toList());
    }

    @Test
    void every_figure_is_a_number_also_when_memory_was_tidied() {
        System.gc();

        assertThat(told().withoutValue()).isEmpty();
    }

    @Test
    void no_label_holds_an_id_or_what_somebody_asked_for() {
        assertThat(told().labels())
                .isNotEmpty()
                .allSatisfy(
                        label -> assertThat(label).doesNotContainPattern(ID).doesNotContainIgnoringCase("Legeplads"));
    }

    private static Metrics told() {
        var answer = service.send("GET", service.managementUrl() + "/actuator/prometheus");
        assertThat(answer.statusCode()).isEqualTo(200);
        return new Metrics(answer.body());
    }
}
