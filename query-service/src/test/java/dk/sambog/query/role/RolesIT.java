package dk.sambog.query.role;

import static org.assertj.core.api.Assertions.assertThat;

import dk.sambog.events.StreamId;
import dk.sambog.events.party.PartyEvent;
import dk.sambog.events.party.PartyEvent.RoleAssigned;
import dk.sambog.events.party.PartyEvent.RoleRevoked;
import dk.sambog.events.party.PartyId;
import dk.sambog.events.party.Role;
import dk.sambog.events.party.RoleId;
import dk.sambog.query.story.RunningService;
import dk.sambog.query.story.Story;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Roles at date (V17), with both cuts, and what a role lets its holder read. */
class RolesIT {
    private static final JsonMapper JSON = new JsonMapper();
    private static RunningService service;
    private static Story story;

    @BeforeAll
    static void start() {
        service = new RunningService();
        story = service.story;
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void shows_who_had_a_role_on_a_day_and_who_was_known_to_have_it_then() {
        var role = new RoleId(service.ledger.newId());
        var assigned = assign(story.municipality, role, Role.FUNDER, "2024-01-01", null);
        var knownThen = service.ledger.head();
        var revoked = append(
                story.municipality,
                new RoleRevoked(
                        story.municipality, role, LocalDate.parse("2024-06-01"), service.ledger.text("Udtrådt")));
        service.awaitViews();

        var now = rows("?role=FUNDER");
        assertThat(now).hasSize(1);
        assertThat(now.get(0).get("from").asString()).isEqualTo("2024-01-01");
        assertThat(now.get(0).get("to").asString()).isEqualTo("2024-05-31");
        assertThat(now.get(0).get("grantedByEvent").asString()).isEqualTo(assigned.toString());
        assertThat(now.get(0).get("revokedByEvent").asString()).isEqualTo(revoked.toString());

        var before = rows("?role=FUNDER&asOfPosition=" + knownThen).get(0);
        assertThat(before.get("to").isNull()).isTrue();
        assertThat(before.get("revokedByEvent").isNull()).isTrue();

        assertThat(rows("?role=FUNDER&asOfEffective=2024-05-31")).hasSize(1);
        assertThat(rows("?role=FUNDER&asOfEffective=2024-06-01")).isEmpty();
        assertThat(rows("?role=FUNDER&asOfEffective=2023-12-31")).isEmpty();
        assertThat(rows("?role=FUNDER&asOfEffective=2024-06-01&asOfPosition=" + knownThen))
                .hasSize(1);
    }

    @Test
    void never_shows_a_role_that_was_taken_back_before_it_began_on_any_day() {
        var role = new RoleId(service.ledger.newId());
        assign(story.guild, role, Role.MATCHER, "2024-09-01", null);
        append(
                story.guild,
                new RoleRevoked(story.guild, role, LocalDate.parse("2024-06-01"), service.ledger.text("Fortrudt")));
        service.awaitViews();

        assertThat(rows("?role=MATCHER")).hasSize(1);
        for (var day : new String[] {"2024-06-01", "2024-09-01", "2024-10-01"}) {
            assertThat(rows("?role=MATCHER&asOfEffective=" + day)).as(day).isEmpty();
        }
    }

    @Test
    void opens_a_project_to_who_has_a_role_today_and_to_nobody_whose_role_is_over() {
        var observer = new PartyId(service.ledger.newId());
        service.ledger.login("observer", observer);
        var path = "/api/v1/projects/" + story.playground;
        assertThat(service.as("observer", "ledger.read", path).statusCode()).isEqualTo(404);

        assign(observer, new RoleId(service.ledger.newId()), Role.OBSERVER, "2020-01-01", "2020-12-31");
        assign(observer, new RoleId(service.ledger.newId()), Role.OBSERVER, "2999-01-01", null);
        service.awaitViews();
        assertThat(service.as("observer", "ledger.read", path).statusCode()).isEqualTo(404);

        var role = new RoleId(service.ledger.newId());
        assign(observer, role, Role.AUDITOR, "2024-01-01", null);
        service.awaitViews();
        assertThat(service.as("observer", "ledger.read", path).statusCode()).isEqualTo(200);
        assertThat(service.as("observer", "ledger.read", "/api/v1/views/roles").body())
                .contains(observer.toString())
                .doesNotContain(story.sluice.toString());

        append(observer, new RoleRevoked(observer, role, LocalDate.parse("2024-02-01"), service.ledger.text("Slut")));
        service.awaitViews();
        assertThat(service.as("observer", "ledger.read", path).statusCode()).isEqualTo(404);
    }

    private static UUID assign(PartyId party, RoleId id, Role role, String from, @Nullable String to) {
        var project = role == Role.FUNDER || role == Role.MATCHER ? story.sluice : story.playground;
        return append(
                party,
                new RoleAssigned(
                        party, id, project, role, LocalDate.parse(from), to == null ? null : LocalDate.parse(to)));
    }

    private static UUID append(PartyId party, PartyEvent event) {
        return service.ledger.append(StreamId.of("party", party), event);
    }

    private static JsonNode rows(String query) {
        var answer = service.get("/api/v1/views/roles" + query);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body()).get("rows");
    }
}
