package dk.sambog.query.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import dk.sambog.events.ExternalReference;
import dk.sambog.events.LegalBasis;
import dk.sambog.events.StreamId;
import dk.sambog.events.agreement.AgreementEvent;
import dk.sambog.events.agreement.AgreementEvent.AgreementFiled;
import dk.sambog.events.agreement.AgreementEvent.AgreementTerminated;
import dk.sambog.events.agreement.AgreementEvent.BreachRecorded;
import dk.sambog.events.agreement.AmendmentEvent.AmendmentInForce;
import dk.sambog.events.agreement.AmendmentEvent.AmendmentProposed;
import dk.sambog.events.agreement.AmendmentEvent.AmendmentSigned;
import dk.sambog.events.agreement.AmendmentEvent.Change;
import dk.sambog.events.agreement.AmendmentEvent.PeriodExtended;
import dk.sambog.events.agreement.AmendmentKind;
import dk.sambog.events.agreement.SignatureMethod;
import dk.sambog.events.agreement.TerminationGround;
import dk.sambog.events.party.PartyId;
import dk.sambog.events.retention.RetentionEvent.RetentionSet;
import dk.sambog.query.story.Ledger;
import dk.sambog.query.story.RunningService;
import dk.sambog.query.story.Story;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The story's agreement is extended, broken and ended. */
class AgreementRegisterIT {
    private static final JsonMapper JSON = new JsonMapper();
    private static final LocalDate END = LocalDate.parse("2026-12-31");
    private static final LocalDate NEW_END = LocalDate.parse("2028-12-31");
    private static final String HASH = "e".repeat(64);
    private static RunningService service;
    private static Story story;
    private static Ledger ledger;
    private static long proposed;
    private static long extended;

    @BeforeAll
    static void start() {
        service = new RunningService();
        story = service.story;
        ledger = service.ledger;
        ledger.at("2024-07-01T08:00:00Z");
        ledger.acting(story.anna, story.guild);
        append(new AgreementFiled(story.agreement, List.of(new ExternalReference("kle-case", "00.34.00-P20-17-24"))));
        ledger.append(
                StreamId.of("retention/" + story.agreement),
                new RetentionSet(
                        StreamId.of("agreement", story.agreement),
                        LegalBasis.ARKIVLOVEN,
                        LocalDate.parse("2036-12-31"),
                        story.municipality));
        var change = new Change(AmendmentKind.EXTENSION, List.of(), null, List.of(), null, null, NEW_END);
        append(new AmendmentProposed(
                story.agreement,
                2,
                1,
                change,
                ledger.text("To år til."),
                List.of(),
                HASH,
                List.of(story.guild, story.municipality),
                LocalDate.parse("2024-07-01"),
                ledger.text("Pumpen er forsinket")));
        append(signed(story.guild, "2024-07-01"));
        proposed = ledger.head();
        append(signed(story.municipality, "2024-07-02"));
        append(new AmendmentInForce(
                story.agreement, 2, 1, AmendmentKind.EXTENSION, LocalDate.parse("2024-07-02"), NEW_END));
        append(new PeriodExtended(story.agreement, 2, END, NEW_END, LocalDate.parse("2024-07-02")));
        extended = ledger.head();
        append(new BreachRecorded(
                story.agreement,
                story.municipality,
                List.of(),
                LocalDate.parse("2024-08-01"),
                ledger.text("Døren var låst")));
        append(new AgreementTerminated(
                story.agreement,
                story.guild,
                TerminationGround.BREACH,
                LocalDate.parse("2025-01-31"),
                List.of(),
                LocalDate.parse("2024-09-01"),
                ledger.text("Døren er stadig låst")));
        service.awaitViews();
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void shows_every_version_with_who_signed_it_for_whom_how_and_when() {
        var rows = rows("");
        assertThat(rows).hasSize(3);
        var amendment = rows.stream()
                .filter(row -> row.get("version").asInt() == 2
                        && row.get("signedFor").asString().equals(story.municipality.toString()))
                .findFirst()
                .orElseThrow();
        assertThat(amendment.get("versionSha256").asString()).isEqualTo(HASH);
        assertThat(amendment.get("amendmentKind").asString()).isEqualTo("EXTENSION");
        assertThat(amendment.get("parties").valueStream().map(JsonNode::asString))
                .containsExactly(story.guild.toString(), story.municipality.toString());
        assertThat(amendment.get("signedBy").asString()).isEqualTo(story.anna.toString());
        assertThat(amendment.get("method").asString()).isEqualTo("MITID");
        assertThat(amendment.get("signedAt").asString()).isEqualTo("2024-07-02");
        assertThat(amendment.get("supersedes").asInt()).isEqualTo(1);
        assertThat(amendment.get("reason").asString()).isEqualTo("Pumpen er forsinket");
        assertThat(amendment.get("inForceFrom").asString()).isEqualTo("2024-07-02");
        assertThat(amendment.get("to").asString()).isEqualTo("2025-01-31");
        assertThat(service.get("/api/v1/events/" + amendment.get("eventId").asString())
                        .body())
                .contains("agreement.amendment-signed");
    }

    @Test
    void a_version_ends_where_the_next_takes_force() {
        assertThat(first(rows("")).get("to").asString()).isEqualTo("2024-07-01");
    }

    @Test
    void as_known_before_the_last_signature_the_first_version_is_in_force_and_one_party_is_awaited() {
        var rows = rows("&asOfPosition=" + proposed);
        assertThat(first(rows).get("to").asString()).isEqualTo("2026-12-31");
        assertThat(rows.stream()
                        .filter(row -> row.get("version").asInt() == 2)
                        .map(row -> row.get("method").isNull()))
                .containsExactlyInAnyOrder(true, false);
        assertThat(rows.stream()
                        .filter(row -> row.get("version").asInt() == 2)
                        .map(row -> row.get("inForceFrom").isNull()))
                .containsOnly(true);
        assertThat(rows("&asOfPosition=" + extended).getLast().get("to").asString())
                .isEqualTo("2028-12-31");
    }

    @Test
    void what_had_happened_by_a_day_leaves_later_signatures_out() {
        var rows = rows("&asOfEffective=2024-07-01");
        assertThat(rows).hasSize(3);
        assertThat(first(rows).get("to").asString()).isEqualTo("2026-12-31");
        assertThat(rows("&asOfEffective=2024-06-30")).hasSize(1);
        assertThat(rows("&asOfEffective=2024-02-29")).isEmpty();
    }

    @Test
    void pages_by_row() {
        var first =
                JSON.readTree(service.get("/api/v1/views/agreements?limit=2").body());
        assertThat(first.get("rows")).hasSize(2);
        var second = JSON.readTree(service.get("/api/v1/views/agreements?limit=2&cursor="
                        + first.get("next").asString())
                .body());
        assertThat(second.get("rows")).hasSize(1);
        assertThat(second.has("next")).isFalse();
    }

    @Test
    void the_agreement_by_id_shows_its_end_its_breach_and_its_file() {
        var agreement = JSON.readTree(
                service.get("/api/v1/agreements/" + story.agreement).body());
        assertThat(agreement.get("state").asString()).isEqualTo("TERMINATED");
        assertThat(agreement.get("textVersion").asInt()).isEqualTo(2);
        assertThat(agreement.get("text").asString()).isEqualTo("To år til.");
        assertThat(agreement.get("amendment").isNull()).isTrue();
        assertThat(agreement.get("signatories")).hasSize(2);
        assertThat(agreement.at("/breaches/0/reason").asString()).isEqualTo("Døren var låst");
        assertThat(agreement.at("/end/ground").asString()).isEqualTo("BREACH");
        assertThat(agreement.get("inForceTo").asString()).isEqualTo("2025-01-31");
        assertThat(agreement.at("/externalReferences/0/value").asString()).isEqualTo("00.34.00-P20-17-24");
        assertThat(agreement.get("retainUntil").asString()).isEqualTo("2036-12-31");
    }

    @Test
    void the_story_tells_it_in_both_languages() {
        var story = service.get("/api/v1/projects/" + AgreementRegisterIT.story.sluice + "/timeline?limit=1000")
                .body();
        assertThat(story)
                .contains(
                        "Aftalen er forlænget fra 31. december 2026 til 31. december 2028.",
                        "Hvidesand Kommune underskriver ændringen, version 2 (MitID).",
                        "The agreement is put on file.",
                        "“Døren er stadig låst”")
                .doesNotContain("Andersen");
    }

    private static AgreementEvent signed(PartyId party, String day) {
        return new AmendmentSigned(
                story.agreement, 2, HASH, party, null, SignatureMethod.MITID, LocalDate.parse(day), null);
    }

    private static void append(AgreementEvent event) {
        ledger.append(StreamId.of("agreement", event.agreementId()), event);
    }

    private static List<JsonNode> rows(String more) {
        var answer = service.get("/api/v1/views/agreements?agreementId=" + story.agreement + more);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body()).get("rows").valueStream().toList();
    }

    private static JsonNode first(List<JsonNode> rows) {
        assertThat(rows.getFirst().get("version").asInt()).isEqualTo(1);
        return rows.getFirst();
    }
}
