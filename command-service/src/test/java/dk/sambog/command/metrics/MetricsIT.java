package dk.sambog.command.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dk.sambog.command.testing.FoundedLedger;
import dk.sambog.command.testing.Metrics;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class MetricsIT {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    private static final FoundedLedger LEDGER = new FoundedLedger();

    @BeforeAll
    static void use_the_ledger() {
        var karen = LEDGER.person("karen");
        LEDGER.mandate(LEDGER.operator(), karen, "LEAD");
        // One who may not, and one who asks for a thing by its id.
        LEDGER.server().post("karen", "/parties/" + karen + "/mandates", """
                {"grantee": "%s", "acts": ["LEAD"]}""".formatted(karen));
        LEDGER.get("karen", "/documents/" + karen);
        await().until(() -> LEDGER.sql().queryForObject("SELECT count(*) FROM ledger.pending", Long.class) == 0);
    }

    @AfterAll
    static void close() {
        LEDGER.close();
    }

    @Test
    void tells_every_documented_figure_of_its_own_and_no_other() {
        assertThat(told().ownNames()).isEqualTo(Metrics.documented("command-service"));
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
    void commands_are_told_by_type_and_outcome() {
        assertThat(told().has("sambog_command_seconds_count", "type=\"party.register-self\"", "outcome=\"accepted\""))
                .isTrue();
        assertThat(told().has("sambog_command_seconds_count", "type=\"party.grant-mandate\"", "outcome=\"refused\""))
                .isTrue();
    }

    @Test
    void no_label_holds_an_id_or_a_name() {
        assertThat(told().labels())
                .isNotEmpty()
                .allSatisfy(label -> assertThat(label.toLowerCase(java.util.Locale.ROOT))
                        .doesNotContainPattern(ID)
                        .doesNotContain("karen", "clara", "clerk", "hvidesand", "11111111"));
    }

    private static Metrics told() {
        var answer = LEDGER.server()
                .send(HttpRequest.newBuilder(URI.create(LEDGER.server().managementUrl() + "/actuator/prometheus"))
                        .build());
        assertThat(answer.statusCode()).isEqualTo(200);
        return new Metrics(answer.body());
    }
}
