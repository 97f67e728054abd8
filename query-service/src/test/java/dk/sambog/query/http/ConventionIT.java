package dk.sambog.query.http;

import static org.assertj.core.api.Assertions.assertThat;

import dk.sambog.events.StreamId;
import dk.sambog.events.project.ProjectEvent.PledgingClosed;
import dk.sambog.query.story.RunningService;
import dk.sambog.query.story.Story;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ConventionIT {
    private static final JsonMapper JSON = new JsonMapper();
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

    /** Every address that answers GET, with what it cannot do without. */
    static Stream<String> everything() {
        return Stream.concat(listings(), things());
    }

    static Stream<String> listings() {
        return Stream.concat(
                views(),
                Stream.of(
                        "/api/v1/projects",
                        "/api/v1/parties",
                        "/api/v1/events",
                        "/api/v1/pledges",
                        "/api/v1/contributions",
                        "/api/v1/agreements",
                        "/api/v1/votes",
                        "/api/v1/retentions",
                        "/api/v1/redactions",
                        "/api/v1/pledges?projectId=" + story.sluice,
                        "/api/v1/contributions?projectId=" + story.sluice,
                        "/api/v1/agreements?projectId=" + story.sluice,
                        "/api/v1/votes?projectId=" + story.sluice,
                        "/api/v1/parties/" + story.guild + "/mandates",
                        "/api/v1/parties/" + story.neighbours + "/members",
                        "/api/v1/offers"));
    }

    static Stream<String> views() {
        return views(story);
    }

    static Stream<String> views(Story story) {
        return Stream.of(
                "/api/v1/views/promise-ladder",
                "/api/v1/views/roles",
                "/api/v1/views/votes",
                "/api/v1/views/sources-of-funds",
                "/api/v1/views/audit-trail?unit=DKK/2&column=pledged&kind=CASH_DONATION&projectId=" + story.sluice
                        + "&partyId=" + story.guild,
                "/api/v1/views/audit-trail?unit=DKK/2&column=association.cash&stage=pledged&projectId=" + story.sluice,
                "/api/v1/views/evidence-trail?eventId=" + story.workVerified,
                "/api/v1/views/agreements",
                "/api/v1/views/agreements?projectId=" + story.sluice + "&agreementId=" + story.agreement + "&partyId="
                        + story.guild,
                "/api/v1/views/changes",
                "/api/v1/views/changes?projectId=" + story.sluice + "&objectId=" + story.agreement
                        + "&action=agreement.signed&actorId=" + story.guild + "&from=2024-01-01&to=2024-12-31",
                "/api/v1/projects/" + story.sluice + "/timeline",
                "/api/v1/views/trial-balance");
    }

    static Stream<String> things() {
        return Stream.of(
                "/api/v1/projects/" + story.sluice,
                "/api/v1/parties/" + story.anna,
                "/api/v1/pledges/" + story.money,
                "/api/v1/contributions/" + story.work,
                "/api/v1/agreements/" + story.agreement,
                "/api/v1/votes/" + story.vote,
                "/api/v1/offers/" + story.offer,
                "/api/v1/documents/" + story.timesheet,
                "/api/v1/retentions/" + story.timesheet,
                "/api/v1/redactions/" + story.forgotten,
                "/api/v1/events/" + story.moneyPledged);
    }

    @ParameterizedTest
    @MethodSource("everything")
    void answers_who_may_read_and_no_one_else(String path) {
        assertThat(service.get(path).statusCode()).as(service.get(path).body()).isEqualTo(200);
        assertProblem(service.anonymously(path), 401, "not-signed-in");
        assertProblem(service.anonymously(path, "Authorization", "Bearer nonsense"), 401, "not-signed-in");
        assertProblem(service.as("audit", "ledger.write", path), 403, "not-allowed");
        assertThat(service.as("finance", "finance.read", path).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @MethodSource("everything")
    void refuses_a_parameter_nobody_knows(String path) {
        var answer = service.get(and(path, "projektId=1"));
        assertProblem(answer, 400, "invalid-parameter");
        assertThat(answer.body()).contains("\"/projektId\"").contains("\"unknown\"");
    }

    @ParameterizedTest
    @MethodSource("everything")
    void says_304_to_who_has_the_very_bytes(String path) {
        var first = service.get(path);
        var etag = first.headers().firstValue("ETag").orElseThrow();
        assertThat(etag).startsWith("\"");
        var second = service.get(path, "If-None-Match", etag);
        assertThat(second.statusCode()).isEqualTo(304);
        assertThat(second.body()).isEmpty();
        assertThat(service.get(path, "If-None-Match", "\"other\"").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @MethodSource("things")
    void does_not_know_what_does_not_exist_and_refuses_what_is_no_id(String path) {
        var base = path.substring(0, path.lastIndexOf('/') + 1);
        assertProblem(service.get(base + service.ledger.newId()), 404, "not-found");
        var malformed = service.get(base + "nonsense");
        assertProblem(malformed, 400, "invalid-parameter");
        assertThat(malformed.body()).contains("\"/id\"");
    }

    @ParameterizedTest
    @MethodSource("views")
    void says_at_which_position_it_is_true_and_how_far_the_views_lag(String path) {
        var answer = service.get(and(path, "asOfPosition=" + story.beforeGiving));
        assertThat(answer.headers().firstValue("Sambog-Position")).contains(Long.toString(story.beforeGiving));
        assertThat(answer.headers().firstValueAsLong("Sambog-Lag-Ms").orElseThrow())
                .isNotNegative();
    }

    @ParameterizedTest
    @MethodSource("views")
    void gives_the_same_bytes_for_the_same_cut_whatever_happens_after(String path) {
        var cut = and(path, "asOfRecorded=" + story.whenPledged);
        var before = service.get(cut);
        assertThat(before.statusCode()).isEqualTo(200);
        service.ledger.append(
                StreamId.of("project", story.playground),
                new PledgingClosed(story.playground, LocalDate.parse("2024-06-01")));
        service.awaitViews();
        assertThat(service.get(cut).body()).isEqualTo(before.body());
    }

    @ParameterizedTest
    @MethodSource("views")
    void refuses_a_cut_that_is_wrong_or_in_the_future(String path) {
        for (var wrong : Map.of(
                        "asOfPosition", "-1",
                        "asOfRecorded", "yesterday",
                        "asOfEffective", "2024-02-30",
                        "afterEvent", "x",
                        "minPosition", "many")
                .entrySet()) {
            assertFault(service.get(and(path, wrong.getKey() + "=" + wrong.getValue())), wrong.getKey(), "malformed");
        }
        assertFault(service.get(and(path, "asOfPosition=1000000")), "asOfPosition", "future");
        assertFault(service.get(and(path, "asOfRecorded=2999-01-01T00:00:00Z")), "asOfRecorded", "future");
        assertFault(service.get(and(path, "asOfEffective=2999-01-01")), "asOfEffective", "future");
        assertFault(
                service.get(and(path, "asOfPosition=1&asOfRecorded=2024-03-01T08:00:00Z")), "asOfPosition", "conflict");
        assertFault(service.get(and(path, "asOfPosition=1&asOfPosition=2")), "asOfPosition", "repeated");
    }

    @ParameterizedTest
    @MethodSource("listings")
    void says_in_csv_exactly_what_it_says_in_json(String path) throws Exception {
        var cut = path.startsWith("/api/v1/views") || path.endsWith("/timeline")
                ? and(path, "asOfPosition=" + story.ledger.head())
                : path;
        var json = JSON.readTree(service.get(cut).body()).get("rows");
        var csv = service.get(cut, "Accept", "text/csv");
        assertThat(csv.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/csv");
        try (var parsed = CSVParser.parse(
                csv.body(), CSVFormat.RFC4180.builder().setHeader().get())) {
            var records = parsed.getRecords();
            assertThat(records).hasSameSizeAs(json);
            for (var i = 0; i < records.size(); i++) {
                var cells = records.get(i).toMap();
                cells.values().removeIf(String::isEmpty);
                assertThat(cells).isEqualTo(flat(json.get(i)));
            }
        }
        var split = cut.split("\\?", 2);
        assertThat(service.get(split[0] + ".csv" + (split.length > 1 ? "?" + split[1] : ""))
                        .body())
                .isEqualTo(csv.body());
    }

    @Test
    void writes_csv_for_a_danish_spreadsheet_and_never_a_formula() {
        var danish = service.get("/api/v1/views/promise-ladder.csv?csv=danish").body();
        assertThat(danish).startsWith("\ufeff" + "projectId;partyId").contains(";5000,00;500000;");
        assertThat(service.get("/api/v1/views/promise-ladder.csv?csv=bom").body())
                .startsWith("\ufeff" + "projectId,");
        var projects = service.get("/api/v1/projects.csv").body();
        assertThat(projects).contains("'=HYPERLINK(").doesNotContain(",=HYPERLINK(", "\"=HYPERLINK(");
        assertThat(service.get("/api/v1/parties.csv").body())
                .contains("'@SUM(1)")
                .doesNotContain(",@SUM(1)");
        assertFault(service.get("/api/v1/views/promise-ladder.csv?csv=latin"), "csv", "malformed");
    }

    @Test
    void pages_by_a_cursor_that_stays_at_its_position() {
        var whole = JSON.readTree(service.get("/api/v1/views/promise-ladder").body());
        var rows = new ArrayList<JsonNode>();
        String path = "/api/v1/views/promise-ladder?limit=1";
        while (path != null) {
            var answer = service.get(path);
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            var page = JSON.readTree(answer.body());
            assertThat(page.get("asOf")).isEqualTo(whole.get("asOf"));
            page.get("rows").forEach(rows::add);
            path = answer.headers()
                    .firstValue("Link")
                    .map(link -> link.substring(1, link.indexOf('>')))
                    .orElse(null);
        }
        assertThat(rows).hasSize(3).containsExactlyElementsOf(whole.get("rows"));
        assertFault(service.get("/api/v1/views/promise-ladder?cursor=nonsense"), "cursor", "malformed");
        assertFault(service.get("/api/v1/views/promise-ladder?limit=0"), "limit", "malformed");
        assertFault(service.get("/api/v1/views/promise-ladder?limit=1001"), "limit", "malformed");
    }

    @Test
    void waits_for_an_event_and_says_when_it_does_not_come() {
        var closed = new PledgingClosed(story.playground, LocalDate.parse("2024-06-01"));
        var id = service.ledger.record(StreamId.of("project", story.playground), closed);
        var path = "/api/v1/views/promise-ladder?afterEvent=" + id;
        var early = service.get(path, "Prefer", "wait=0");
        assertProblem(early, 503, "not-yet-visible");
        assertThat(early.headers().firstValue("Retry-After")).contains("1");
        service.ledger.sequence(id);
        var seen = service.get(path, "Prefer", "wait=10");
        assertThat(seen.statusCode()).isEqualTo(200);
        assertThat(seen.headers().firstValueAsLong("Sambog-Position").orElseThrow())
                .isGreaterThanOrEqualTo(service.ledger.head());
        assertThat(service.get("/api/v1/projects/" + story.playground + "?afterEvent=" + id)
                        .statusCode())
                .isEqualTo(200);
        assertProblem(
                service.get("/api/v1/views/promise-ladder?minPosition=1000000", "Prefer", "wait=0"),
                503,
                "not-yet-visible");
    }

    @Test
    void opens_a_number_into_postings_that_add_up_to_it() {
        var ladder = JSON.readTree(
                service.get("/api/v1/views/promise-ladder?kind=VOLUNTEER_HOURS").body());
        var row = ladder.get("rows").get(0);
        for (var column : List.of("pledged", "received", "verified", "outstanding")) {
            var trail = JSON.readTree(service.get("/api/v1/views/audit-trail?projectId=" + story.sluice + "&partyId="
                            + story.anna + "&kind=VOLUNTEER_HOURS&unit=MIN&column=" + column)
                    .body());
            assertThat(trail.get("sum")).as(column).isEqualTo(row.get(column));
            var sum = 0L;
            for (var posting : trail.get("rows")) {
                sum += posting.get("amount").get("minor").asLong();
            }
            assertThat(sum).isEqualTo(row.get(column).get("minor").asLong());
        }
    }

    @Test
    void names_what_a_trail_cannot_do_without() {
        assertFault(service.get("/api/v1/views/audit-trail"), "projectId", "missing");
        assertFault(
                service.get("/api/v1/views/audit-trail?unit=DKK/2&column=nonsense&kind=GOODS&projectId=" + story.sluice
                        + "&partyId=" + story.guild),
                "column",
                "malformed");
        assertFault(service.get("/api/v1/views/evidence-trail"), "documentId", "missing");
        assertFault(service.get("/api/v1/pledges?projectId=1"), "projectId", "malformed");
        assertFault(service.get("/api/v1/views/promise-ladder?kind=GOLD"), "kind", "malformed");
    }

    @Test
    void answers_a_wrong_method_and_a_wrong_format_with_a_problem() {
        assertProblem(
                service.send(
                        "POST",
                        service.url() + "/api/v1/projects",
                        "Authorization",
                        "Bearer " + service.tokens.of("audit", "audit.read")),
                405,
                "method-not-allowed");
        assertProblem(service.get("/api/v1/projects", "Accept", "application/xml"), 406, "not-acceptable");
    }

    @Test
    void gives_every_request_an_id_of_its_own_whatever_the_client_says() {
        var answer = service.get("/api/v1/nowhere", "Sambog-Correlation-Id", "mine");
        var id = answer.headers().firstValue("Sambog-Correlation-Id").orElseThrow();
        assertThat(id).isNotEqualTo("mine").hasSize(36);
        assertThat(JSON.readTree(answer.body()).get("correlationId").asString()).isEqualTo(id);
    }

    private static void assertFault(HttpResponse<String> answer, String parameter, String code) {
        assertProblem(answer, 400, "invalid-parameter");
        var faults = JSON.readTree(answer.body()).get("errors");
        assertThat(faults).as(answer.body()).isNotNull();
        assertThat(faults.get(0).get("pointer").asString()).isEqualTo("/" + parameter);
        assertThat(faults.get(0).get("code").asString()).isEqualTo(code);
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String slug) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(JSON.readTree(answer.body()).get("type").asString()).isEqualTo("/problems/" + slug);
    }

    private static String and(String path, String parameter) {
        return path + (path.contains("?") ? "&" : "?") + parameter;
    }

    /** A row of JSON as the cells of a line, by the rules the CSV states: amounts in two columns, groups under their name. */
    private static Map<String, String> flat(JsonNode row) {
        var cells = new java.util.HashMap<String, String>();
        row.properties().forEach(field -> put(cells, field.getKey(), field.getValue()));
        cells.values().removeIf(String::isEmpty);
        return cells;
    }

    private static String entry(JsonNode value) {
        if (value.isNull()) {
            return "null";
        }
        return value.isObject()
                ? String.join(
                        ":",
                        value.properties().stream()
                                .map(part -> entry(part.getValue()))
                                .toList())
                : value.asString();
    }

    private static void put(Map<String, String> cells, String name, JsonNode value) {
        if (value.has("minor")) {
            cells.put(name, value.get("value").asString());
            cells.put(name + "Minor", value.get("minor").asString());
        } else if (value.isObject()) {
            value.properties()
                    .forEach(inner -> put(
                            cells,
                            name
                                    + Character.toUpperCase(inner.getKey().charAt(0))
                                    + inner.getKey().substring(1),
                            inner.getValue()));
        } else if (value.isArray()) {
            var entries = new ArrayList<String>();
            value.forEach(entry -> entries.add(entry(entry)));
            cells.put(name, String.join(" ", entries));
        } else if (!value.isNull()) {
            var text = value.asString();
            cells.put(name, text.startsWith("=") || text.startsWith("@") ? "'" + text : text);
        }
    }
}
