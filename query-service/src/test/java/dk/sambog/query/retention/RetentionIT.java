package dk.sambog.query.retention;

import static org.assertj.core.api.Assertions.assertThat;

import dk.sambog.events.Commitment;
import dk.sambog.events.LegalBasis;
import dk.sambog.events.StreamId;
import dk.sambog.events.document.DocumentEvent.DocumentRedacted;
import dk.sambog.events.document.DocumentId;
import dk.sambog.events.document.TextEvent.TextRedacted;
import dk.sambog.events.party.PartyDetail;
import dk.sambog.events.party.PartyEvent.PartyDetailsCorrected;
import dk.sambog.events.party.PartyEvent.PayoutAccountConfirmed;
import dk.sambog.query.story.RunningService;
import dk.sambog.query.story.Story;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RetentionIT {
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
    void lists_what_falls_due_the_earliest_first_and_pages_through() {
        var all = json("/api/v1/retentions").path("rows");
        assertThat(StreamSupport.stream(all.spliterator(), false)
                        .map(row -> row.path("retainUntil").asString()))
                .containsExactly("2024-01-31", "2029-12-31");
        assertThat(all.path(0).path("thing").asString()).isEqualTo("agreement/" + story.agreement);
        assertThat(all.path(0).path("isDue").asBoolean()).isTrue();
        assertThat(json("/api/v1/retentions?dueBy=2028-12-31").path("rows")).hasSize(1);

        var first = json("/api/v1/retentions?limit=1");
        assertThat(json("/api/v1/retentions?cursor=" + first.path("next").asString())
                        .path("rows")
                        .path(0)
                        .path("thing")
                        .asString())
                .isEqualTo("document/" + story.timesheet);
        assertThat(service.get("/api/v1/retentions?dueBy=soon").statusCode()).isEqualTo(400);
    }

    @Test
    void an_erased_person_is_kept_no_longer_and_shows_as_erased() {
        assertThat(service.get("/api/v1/retentions/" + story.forgotten).statusCode())
                .isEqualTo(404);
        assertThat(json("/api/v1/redactions/" + story.forgotten)
                        .path("legalBasis")
                        .asString())
                .isEqualTo("GDPR_ART_17_1");
        var party = json("/api/v1/parties/" + story.forgotten);
        assertThat(party.path("name").asString()).isEqualTo("slettet person");
        assertThat(party.path("isErased").asBoolean()).isTrue();
    }

    @Test
    void a_payout_account_is_entered_then_confirmed_and_entered_again_when_it_changes() {
        var account = Commitment.of("c".repeat(64));
        var stream = StreamId.of("party", story.stranger);
        var entered =
                new PartyDetailsCorrected(story.stranger, PartyDetail.PAYOUT_ACCOUNT, null, account, story.stranger);
        assertThat(account()).isEqualTo("NONE");
        service.ledger.append(stream, entered);
        assertThat(account()).isEqualTo("ENTERED");
        service.ledger.append(stream, new PayoutAccountConfirmed(story.stranger, account, story.municipality));
        assertThat(account()).isEqualTo("CONFIRMED");
        service.ledger.append(stream, entered);
        service.ledger.append(
                stream, new PartyDetailsCorrected(story.stranger, PartyDetail.EMAIL, null, account, story.stranger));
        assertThat(account()).isEqualTo("ENTERED");
    }

    @Test
    void shows_what_was_redacted_and_who_decided() {
        var text = service.ledger.text("Naboens søn").textId();
        service.ledger.append(
                StreamId.of("text", text), new TextRedacted(text, LegalBasis.GDPR_ART_17_1_D, story.municipality));
        var document = new DocumentId(story.timesheet);
        service.ledger.append(
                StreamId.of("document", document),
                new DocumentRedacted(document, LegalBasis.RETENTION_ENDED, story.municipality));
        service.awaitViews();

        assertThat(json("/api/v1/redactions/" + text).path("thing").asString()).isEqualTo("text/" + text);
        assertThat(json("/api/v1/documents/" + story.timesheet)
                        .path("isRedacted")
                        .asBoolean())
                .isTrue();
        assertThat(service.get("/api/v1/redactions.csv").body())
                .contains("text/" + text, "document/" + document, story.municipality.toString());
    }

    @Test
    void shows_a_document_to_those_of_the_project_it_stands_behind() {
        for (var reader : new String[] {"anna", "finance"}) {
            assertThat(service.as(reader, "ledger.read", "/api/v1/documents/" + story.timesheet)
                            .statusCode())
                    .as(reader)
                    .isEqualTo(200);
        }
        assertThat(service.as("stranger", "ledger.read", "/api/v1/documents/" + story.timesheet)
                        .statusCode())
                .isEqualTo(404);
        assertThat(service.as("anna", "ledger.read", "/api/v1/retentions").body())
                .contains("agreement/" + story.agreement);
        assertThat(service.as("stranger", "ledger.read", "/api/v1/retentions").body())
                .contains("\"rows\":[]");
    }

    private static String account() {
        service.awaitViews();
        return json("/api/v1/parties/" + story.stranger).path("payoutAccount").asString();
    }

    private static JsonNode json(String path) {
        var answer = service.get(path);
        assertThat(answer.statusCode()).as(path + answer.body()).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body());
    }
}
