package dk.sambog.query.history;

import static org.assertj.core.api.Assertions.assertThat;

import dk.sambog.events.Asset;
import dk.sambog.events.Quantity;
import dk.sambog.events.StreamId;
import dk.sambog.events.party.PartyEvent.RoleAssigned;
import dk.sambog.events.party.PartyEvent.RoleRevoked;
import dk.sambog.events.party.PartyId;
import dk.sambog.events.party.Role;
import dk.sambog.events.party.RoleId;
import dk.sambog.events.pledge.PledgeEvent.PledgeAmended;
import dk.sambog.events.project.Governance;
import dk.sambog.events.project.ProductionForm;
import dk.sambog.events.project.ProjectEvent.ProductionFormSet;
import dk.sambog.query.story.RunningService;
import dk.sambog.query.story.Story;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ChangesIT {
    private static final JsonMapper JSON = new JsonMapper();
    private static final LocalDate DAY = LocalDate.parse("2024-06-02");
    private static RunningService service;
    private static Story story;
    private static long beforeRevocation;

    @BeforeAll
    static void start() {
        service = new RunningService();
        story = service.story;
        var ledger = service.ledger;
        ledger.at("2024-06-09T08:00:00Z");
        role(story.municipality, Role.LEAD_PARTNER, "2024-06-01", null);
        var ended = role(story.anna, Role.APPROVER, "2024-06-01", null);
        role(story.anna, Role.VERIFIER, "2024-06-11", null);
        role(story.guild, Role.AUDITOR, "2024-06-01", null);
        ledger.at("2024-06-10T08:00:00Z");
        ledger.acting(story.anna, story.municipality);
        ledger.append(
                StreamId.of("project", story.sluice),
                new ProductionFormSet(
                        story.sluice,
                        ProductionForm.SELF,
                        Governance.rolesOf(ProductionForm.SELF),
                        Governance.of(ProductionForm.SELF),
                        DAY,
                        ledger.text("Lavet vil selv")));
        ledger.append(
                StreamId.of("pledge", story.money),
                new PledgeAmended(
                        story.money,
                        new Quantity(500_000, Asset.of("DKK/2")),
                        new Quantity(600_000, Asset.of("DKK/2")),
                        DAY,
                        DAY,
                        ledger.text("Kassen var fuldere")));
        beforeRevocation = ledger.head();
        ledger.at("2024-06-20T08:00:00Z");
        ledger.append(
                StreamId.of("party", story.anna),
                new RoleRevoked(story.anna, ended, LocalDate.parse("2024-06-10"), ledger.text("Var en fejl")));
        service.awaitViews();
    }

    private static RoleId role(PartyId party, Role role, String from, @Nullable String to) {
        var id = new RoleId(service.ledger.newId());
        service.ledger.append(
                StreamId.of("party", party),
                new RoleAssigned(
                        party, id, story.sluice, role, LocalDate.parse(from), to == null ? null : LocalDate.parse(to)));
        return id;
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void a_changed_value_shows_what_it_was_who_changed_it_when_and_why() {
        var form = only(rows("?action=project.production-form-set"), "form");
        assertThat(form.get("oldValue").asString()).isEqualTo("COPRODUCTION");
        assertThat(form.get("newValue").asString()).isEqualTo("SELF");
        assertThat(form.get("reason").asString()).isEqualTo("Lavet vil selv");
        assertThat(form.get("effectiveOn").asString()).isEqualTo("2024-06-02");
        assertThat(form.get("recordedAt").asString()).startsWith("2024-06-10T08:00");
        assertThat(form.get("actorId").asString()).isEqualTo(story.anna.toString());
        assertThat(form.get("onBehalfOf").asString()).isEqualTo(story.municipality.toString());
        assertThat(form.get("actorRole").asString()).isEqualTo("LEAD_PARTNER");
        assertThat(form.get("objectType").asString()).isEqualTo("project");
        assertThat(form.get("hash").asString()).hasSize(64);
        var event = JSON.readTree(
                service.get("/api/v1/events/" + form.get("eventId").asString()).body());
        assertThat(event.get("leafHash")).isEqualTo(form.get("hash"));
    }

    @Test
    void the_roles_are_those_of_the_day_of_recording_as_known_at_the_cut() {
        var known = "?action=project.production-form-set&asOfPosition=" + beforeRevocation;
        assertThat(only(rows(known), "form").get("actorRole").asString()).isEqualTo("APPROVER LEAD_PARTNER");
        var pledged = rows("?action=pledge.made&projectId=" + story.sluice);
        assertThat(pledged).isNotEmpty().allMatch(row -> row.get("actorRole").isNull());
    }

    @Test
    void a_role_belongs_to_its_project_from_its_beginning_to_its_end() {
        var ended = only(rows("?action=party.role-revoked&projectId=" + story.sluice), "role");
        assertThat(ended.get("oldValue").asString()).isEqualTo("APPROVER");
        assertThat(ended.get("newValue").isNull()).isTrue();
        assertThat(ended.get("reason").asString()).isEqualTo("Var en fejl");
        assertThat(rows("?action=party.role-assigned&projectId=" + story.sluice))
                .isNotEmpty();
        var opened = service.as(
                "anna", "ledger.read", "/api/v1/events/" + ended.get("eventId").asString());
        assertThat(opened.statusCode()).isEqualTo(200);
    }

    @Test
    void a_mandate_is_between_two_parties_also_when_it_holds_for_one_project() {
        assertThat(rows("?action=party.mandate-granted")).isNotEmpty();
        assertThat(rows("?action=party.mandate-granted&projectId=" + story.sluice))
                .isEmpty();
    }

    @Test
    void a_state_shows_what_it_was() {
        var open = only(rows("?action=project.pledging-opened&projectId=" + story.sluice), "acceptsPledges");
        assertThat(open.get("oldValue").asString()).isEqualTo("false");
        assertThat(open.get("newValue").asString()).isEqualTo("true");
    }

    @Test
    void an_event_that_tells_both_values_gives_one_row_of_the_two() {
        var quantity = only(rows("?action=pledge.amended"), "quantity");
        assertThat(quantity.get("oldValue").asString()).isEqualTo("5000.00 DKK/2");
        assertThat(quantity.get("newValue").asString()).isEqualTo("6000.00 DKK/2");
    }

    @Test
    void a_text_stands_in_full_and_a_name_nowhere() {
        var title = only(rows("?action=project.opened&projectId=" + story.playground), "title");
        assertThat(title.get("newValue").asString()).isEqualTo("Legeplads");
        assertThat(title.get("oldValue").isNull()).isTrue();
        assertThat(service.get("/api/v1/views/changes?limit=1000").body()).doesNotContain("Andersen", "Bo Berg");
    }

    @Test
    void every_entry_of_the_log_is_there_and_pages_lose_nothing() {
        var whole = rows("?limit=1000");
        assertThat(whole.stream().map(row -> row.get("position").asLong()).distinct())
                .hasSize((int) service.ledger.head() + 1);
        var paged = new ArrayList<JsonNode>();
        String path = "/api/v1/views/changes?limit=7";
        while (path != null) {
            var answer = service.get(path);
            JSON.readTree(answer.body()).get("rows").forEach(paged::add);
            path = answer.headers()
                    .firstValue("Link")
                    .map(link -> link.substring(1, link.indexOf('>')))
                    .orElse(null);
        }
        assertThat(paged).isEqualTo(whole);
    }

    @Test
    void filters_by_actor_thing_project_and_period() {
        assertThat(rows("?actorId=" + story.anna))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.get("actorId").asString()).isEqualTo(story.anna.toString()));
        assertThat(rows("?objectId=" + story.money + "&from=2024-06-10&to=2024-06-10"))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.get("action").asString()).isEqualTo("pledge.amended"));
        assertThat(rows("?from=2024-06-21")).isEmpty();
        assertThat(rows("?asOfEffective=2024-06-01&action=pledge.amended")).isEmpty();
        assertThat(rows("?projectId=" + story.playground))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.get("projectId").asString()).isEqualTo(story.playground.toString()));
    }

    @Test
    void a_giver_reads_what_happened_in_its_projects_and_to_itself_alone() {
        var answer = service.as("anna", "ledger.read", "/api/v1/views/changes?limit=1000");
        assertThat(answer.body())
                .contains(story.sluice.toString(), "party.registered", story.anna.toString())
                .doesNotContain(story.playground.toString(), story.stranger.toString());
    }

    private static List<JsonNode> rows(String query) {
        var answer = service.get("/api/v1/views/changes" + query);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body()).get("rows").valueStream().toList();
    }

    private static JsonNode only(List<JsonNode> rows, String field) {
        var found = rows.stream()
                .filter(row -> row.get("field").asString().equals(field))
                .toList();
        assertThat(found).hasSize(1);
        return found.getFirst();
    }
}
