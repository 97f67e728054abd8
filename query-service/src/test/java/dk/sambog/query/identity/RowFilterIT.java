package dk.sambog.query.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dk.sambog.events.party.PartyId;
import dk.sambog.query.story.RunningService;
import dk.sambog.query.story.Story;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class RowFilterIT {
    private static RunningService service;
    private static Story story;

    @BeforeAll
    static void start() {
        service = new RunningService();
        story = service.story;
        service.awaitViews();
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void shows_a_giver_the_projects_it_has_a_part_in_and_no_others() {
        for (var path : List.of(
                "/api/v1/projects",
                "/api/v1/pledges",
                "/api/v1/views/changes",
                "/api/v1/views/promise-ladder",
                "/api/v1/views/sources-of-funds")) {
            var body = service.as("anna", "ledger.read", path).body();
            assertThat(body).as(path).contains(story.sluice.toString()).doesNotContain(story.playground.toString());
        }
        assertThat(read("anna", "/api/v1/projects/" + story.sluice)).isEqualTo(200);
        assertThat(read("anna", "/api/v1/projects/" + story.playground)).isEqualTo(404);
    }

    @Test
    void shows_nothing_to_who_has_no_part_or_is_no_party() {
        for (var subject : List.of("stranger", "nobody")) {
            for (var path : List.of(
                    "/api/v1/projects",
                    "/api/v1/pledges",
                    "/api/v1/contributions",
                    "/api/v1/agreements",
                    "/api/v1/votes",
                    "/api/v1/views/agreements",
                    "/api/v1/views/changes?projectId=" + story.sluice,
                    "/api/v1/views/promise-ladder",
                    "/api/v1/views/sources-of-funds",
                    "/api/v1/views/evidence-trail?eventId=" + story.workVerified,
                    "/api/v1/views/audit-trail?unit=DKK/2&column=pledged&kind=CASH_DONATION&projectId=" + story.sluice
                            + "&partyId=" + story.guild)) {
                assertThat(service.as(subject, "ledger.read", path).body())
                        .as(path)
                        .contains("\"rows\":[]");
            }
            for (var path : List.of(
                    "/api/v1/projects/" + story.sluice,
                    "/api/v1/parties/" + story.anna,
                    "/api/v1/pledges/" + story.money,
                    "/api/v1/pledges?projectId=" + story.sluice,
                    "/api/v1/contributions/" + story.work,
                    "/api/v1/contributions?projectId=" + story.sluice,
                    "/api/v1/agreements/" + story.agreement,
                    "/api/v1/agreements?projectId=" + story.sluice,
                    "/api/v1/votes/" + story.vote,
                    "/api/v1/projects/" + story.sluice + "/timeline",
                    "/api/v1/votes?projectId=" + story.sluice,
                    "/api/v1/documents/" + story.timesheet,
                    "/api/v1/retentions/" + story.timesheet,
                    "/api/v1/redactions/" + story.forgotten,
                    "/api/v1/votes/" + story.vote + "/ballots",
                    "/api/v1/events/" + story.moneyPledged)) {
                assertThat(read(subject, path)).as(path).isEqualTo(404);
            }
        }
    }

    @Test
    void shows_a_reader_of_some_projects_no_sum_over_all_of_them() {
        assertThat(read("anna", "/api/v1/views/trial-balance")).isEqualTo(403);
        assertThat(read("anna", "/api/v1/events")).isEqualTo(400);
        assertThat(service.as("anna", "ledger.read", "/api/v1/events?stream=pledge/" + story.money)
                        .body())
                .contains("pledge.made");
        assertThat(service.as("stranger", "ledger.read", "/api/v1/events?stream=pledge/" + story.money)
                        .body())
                .contains("\"rows\":[]");
    }

    @Test
    void shows_the_parties_one_shares_a_project_with() {
        assertThat(service.as("anna", "ledger.read", "/api/v1/parties").body())
                .contains(story.anna.toString(), story.guild.toString())
                .doesNotContain(story.stranger.toString());
        assertThat(service.as("stranger", "ledger.read", "/api/v1/parties").body())
                .contains(story.stranger.toString())
                .doesNotContain(story.anna.toString());
    }

    @Test
    void shows_what_a_mandate_of_today_opens_and_not_what_one_that_has_ended_did() {
        var acting = new PartyId(service.ledger.newId());
        service.ledger.login("acting", acting);
        assertThat(read("acting", "/api/v1/projects/" + story.sluice)).isEqualTo(404);
        service.ledger.mandate(story.guild, acting, "2024-01-01", "2024-02-01");
        service.ledger.mandate(story.guild, acting, "2999-01-01", null);
        assertThat(read("acting", "/api/v1/projects/" + story.sluice)).isEqualTo(404);
        service.ledger.mandate(story.guild, acting, "2024-01-01", null);
        assertThat(read("acting", "/api/v1/projects/" + story.sluice)).isEqualTo(200);
        assertThat(read("acting", "/api/v1/projects/" + story.playground)).isEqualTo(404);
    }

    @Test
    void tells_no_one_the_name_of_a_person() {
        for (var path : List.of("/api/v1/parties", "/api/v1/parties/" + story.anna, "/api/v1/parties.csv")) {
            for (var body : List.of(
                    service.as("finance", "finance.read", path).body(),
                    service.get(path).body(),
                    service.as("anna", "ledger.read", path).body())) {
                assertThat(body).doesNotContain("Andersen").contains("Borger ");
            }
        }
    }

    private static int read(String subject, String path) {
        return service.as(subject, "ledger.read", path).statusCode();
    }
}
