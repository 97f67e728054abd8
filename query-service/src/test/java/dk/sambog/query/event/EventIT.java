package dk.sambog.query.event;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dk.sambog.events.StreamId;
import dk.sambog.events.project.ProjectEvent.PledgingClosed;
import dk.sambog.log.EntryLeaf;
import dk.sambog.query.story.RunningService;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class EventIT {
    private static final JsonMapper JSON = new JsonMapper();
    private static RunningService service;

    @BeforeAll
    static void start() {
        service = new RunningService();
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void gives_an_event_so_that_its_leaf_can_be_hashed_again() {
        var event =
                json(service.get("/api/v1/events/" + service.story.moneyPledged).body());
        var leaf = Base64.getDecoder().decode(event.get("leaf").asString());
        assertThat(HexFormat.of().formatHex(EntryLeaf.hashOf(leaf)))
                .isEqualTo(event.get("leafHash").asString());
        assertThat(new String(leaf, UTF_8)).contains("\"pledge.made\"").contains("\"payload\":{");
        assertThat(event.get("state").asString()).isEqualTo("SEQUENCED");
        assertThat(event.get("position").asLong()).isNotNegative();
        assertThat(event.get("payload").get("quantity").get("amount").asLong()).isEqualTo(500_000);
    }

    @Test
    void gives_payload_and_metadata_exactly_as_they_are_stored() {
        var answer = service.get("/api/v1/events/" + service.story.moneyPledged).body();
        var event = json(answer);
        var leaf = new String(Base64.getDecoder().decode(event.get("leaf").asString()), UTF_8);
        var stored = leaf.substring(leaf.indexOf("\"payload\":") + 10, leaf.length() - 1);
        assertThat(answer).contains("\"payload\":" + stored).contains("\"metadata\":{}");
    }

    @Test
    void says_that_an_event_is_only_recorded_while_it_has_no_position() {
        var project = service.story.playground;
        var id = service.ledger.record(
                StreamId.of("project", project), new PledgingClosed(project, LocalDate.parse("2024-06-01")));
        var event = json(service.get("/api/v1/events/" + id).body());
        assertThat(event.get("state").asString()).isEqualTo("RECORDED");
        assertThat(event.has("position")).isFalse();
        service.ledger.sequence(id);
        assertThat(json(service.get("/api/v1/events/" + id).body()).get("leafHash"))
                .isEqualTo(event.get("leafHash"));
    }

    @Test
    void does_not_know_an_event_that_does_not_exist() {
        assertThat(service.get("/api/v1/events/" + service.ledger.newId()).statusCode())
                .isEqualTo(404);
    }

    @Test
    void refuses_an_id_that_is_none() {
        var answer = service.get("/api/v1/events/nonsense");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("\"/id\"");
    }

    @Test
    void hides_the_events_of_a_project_one_has_no_part_in() {
        var path = "/api/v1/events/" + service.story.moneyPledged;
        assertThat(service.as("anna", "ledger.read", path).statusCode()).isEqualTo(200);
        assertThat(service.as("stranger", "ledger.read", path).statusCode()).isEqualTo(404);
        assertThat(service.as("finance", "finance.read", path).statusCode()).isEqualTo(200);
    }

    @Test
    void pages_through_the_log_without_a_gap() {
        var positions = new java.util.ArrayList<Long>();
        var path = "/api/v1/events?limit=7&asOfPosition=" + service.story.ledger.head();
        while (path != null) {
            var answer = service.get(path);
            json(answer.body())
                    .get("rows")
                    .forEach(row -> positions.add(row.get("position").asLong()));
            path = answer.headers()
                    .firstValue("Link")
                    .map(link -> link.substring(1, link.indexOf('>')))
                    .orElse(null);
        }
        assertThat(positions).hasSizeGreaterThan(20);
        for (var i = 0; i < positions.size(); i++) {
            assertThat(positions.get(i)).isEqualTo(i);
        }
    }

    private static JsonNode json(String text) {
        return JSON.readTree(text);
    }
}
