package dk.sambog.query.http;

import static org.assertj.core.api.Assertions.assertThat;

import dk.sambog.events.Asset;
import dk.sambog.events.EntityId;
import dk.sambog.events.LedgerEvent;
import dk.sambog.events.Quantity;
import dk.sambog.events.StreamId;
import dk.sambog.events.agreement.AgreementEvent.AgreementTerminated;
import dk.sambog.events.agreement.TerminationGround;
import dk.sambog.events.contribution.ContributionEvent.ContributionReversed;
import dk.sambog.events.document.TextRef;
import dk.sambog.events.party.MandateAct;
import dk.sambog.events.party.MandateId;
import dk.sambog.events.party.PartyEvent.MandateGranted;
import dk.sambog.events.party.PartyEvent.MandateRevoked;
import dk.sambog.events.party.PartyEvent.MemberLeft;
import dk.sambog.events.party.PartyEvent.PartiesMerged;
import dk.sambog.events.party.PartyEvent.RoleAssigned;
import dk.sambog.events.party.PartyEvent.RoleRevoked;
import dk.sambog.events.party.Role;
import dk.sambog.events.party.RoleId;
import dk.sambog.events.pledge.PledgeEvent.PledgeAmended;
import dk.sambog.events.vote.VoteEvent.VoteAnnulled;
import dk.sambog.query.story.RunningService;
import dk.sambog.query.story.Story;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whatever takes a cut keeps to it, and whatever has pages loses and doubles nothing, also when the ledger goes on. */
class AsOfIT {
    private static final JsonMapper JSON = new JsonMapper();
    private static final LocalDate LATER = LocalDate.parse("2024-06-15");
    private static final RoleId ROLE = new RoleId(new UUID(0x0190_0000_0000_7000L, 0x8000_0000_0000_f001L));
    private static final MandateId MANDATE = new MandateId(new UUID(0x0190_0000_0000_7000L, 0x8000_0000_0000_f002L));
    private static RunningService service;
    private static Story story;
    private static long cut;
    private static final Map<String, String> BEFORE = new LinkedHashMap<>();
    private static final Map<String, String> FIRST_PAGES = new LinkedHashMap<>();

    /** The answers at a cut and the first pages are taken, and then everything they show is changed. */
    @BeforeAll
    static void start() {
        service = new RunningService();
        story = service.story;
        append("party", story.guild, new RoleAssigned(story.guild, ROLE, story.sluice, Role.FUNDER, LATER, null));
        append(
                "party",
                story.guild,
                new MandateGranted(
                        story.guild, MANDATE, story.anna, List.of(MandateAct.SIGN), null, LATER, null, null));
        service.awaitViews();
        cut = service.ledger.head();
        withCuts().forEach(path -> BEFORE.put(path, get(and(whole(path), "asOfPosition=" + cut))));
        withPages().forEach(path -> FIRST_PAGES.put(path, get(and(path, "limit=1"))));
        goOn();
        service.awaitViews();
    }

    private static void goOn() {
        service.ledger.at("2024-06-20T08:00:00Z");
        append("party", story.guild, new RoleRevoked(story.guild, ROLE, LATER, text()));
        append("party", story.guild, new MandateRevoked(story.guild, MANDATE, LATER, text()));
        append("party", story.neighbours, new MemberLeft(story.neighbours, story.anna, LATER));
        append("party", story.anna, new PartiesMerged(story.anna, story.stranger, LATER, text()));
        append(
                "pledge",
                story.money,
                new PledgeAmended(story.money, kroner(500_000), kroner(600_000), LATER, LATER, text()));
        var minutes = new Quantity(10, Asset.MINUTES);
        append(
                "contribution",
                story.work,
                new ContributionReversed(story.work, minutes.none(), minutes, LATER, LATER, text()));
        append(
                "agreement",
                story.agreement,
                new AgreementTerminated(
                        story.agreement,
                        story.guild,
                        TerminationGround.NOTICE,
                        LocalDate.parse("2024-12-31"),
                        List.of(),
                        LATER,
                        text()));
        append("vote", story.vote, new VoteAnnulled(story.vote, text()));
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    static Stream<String> withCuts() {
        return Stream.concat(
                ConventionIT.views(story),
                Stream.of(
                        "/api/v1/events",
                        "/api/v1/parties/" + story.guild + "/mandates",
                        "/api/v1/parties/" + story.neighbours + "/members"));
    }

    static Stream<String> withPages() {
        return withCuts().filter(path -> !path.contains("trial-balance"));
    }

    static Stream<String> lists() {
        return Stream.of("projects", "parties", "offers", "pledges", "contributions", "agreements", "votes")
                .map(things -> "/api/v1/" + things);
    }

    @ParameterizedTest
    @MethodSource("withCuts")
    void answers_at_a_cut_as_it_did_before_everything_changed(String path) {
        assertThat(get(and(whole(path), "asOfPosition=" + cut))).isEqualTo(BEFORE.get(path));
        assertThat(rows(BEFORE.get(path)))
                .allSatisfy(row -> assertThat(row.path("position").asLong(0)).isLessThanOrEqualTo(cut));
    }

    @Test
    void what_changed_is_shown_without_a_cut() {
        var changed = withCuts()
                .filter(path -> !path.contains("audit-trail") && !path.contains("evidence-trail"))
                .filter(path -> !path.contains("objectId="));
        assertThat(changed)
                .allSatisfy(path -> assertThat(rows(get(whole(path)))).isNotEqualTo(rows(BEFORE.get(path))));
    }

    @ParameterizedTest
    @MethodSource("withCuts")
    void leaves_out_what_happened_after_the_day_asked_about(String path) {
        var rows = rows(get(and(whole(path), "asOfEffective=2024-05-01")));
        for (var row : rows) {
            for (var day : List.of("effectiveOn", "happenedOn", "joinedOn", "validFrom", "from")) {
                if (row.hasNonNull(day)) {
                    assertThat(row.get(day).asString()).as(path).isLessThanOrEqualTo("2024-05-01");
                }
            }
        }
        var all = rows(get(whole(path)));
        if (path.endsWith("/changes") || path.endsWith("/timeline") || path.endsWith("/events")) {
            assertThat(rows.size()).as(path).isLessThan(all.size()).isPositive();
        }
    }

    @ParameterizedTest
    @MethodSource("withPages")
    void goes_on_at_the_position_where_it_began(String path) {
        var whole = rows(get(and(path, "limit=1000&asOfPosition=" + cut)));
        assertThat(paged(FIRST_PAGES.get(path), path)).isEqualTo(whole);
    }

    @ParameterizedTest
    @MethodSource("lists")
    void lists_of_things_are_paged_by_key(String path) {
        var whole = rows(get(path + "?limit=1000"));
        assertThat(paged(get(path + "?limit=1"), path)).isEqualTo(whole).doesNotHaveDuplicates();
    }

    private static List<JsonNode> paged(String firstPage, String path) {
        var rows = new ArrayList<>(rows(firstPage));
        var next = JSON.readTree(firstPage).get("next");
        while (next != null) {
            var page = get(and(path, "limit=2&cursor=" + next.asString()));
            rows.addAll(rows(page));
            next = JSON.readTree(page).get("next");
        }
        return rows;
    }

    private static List<JsonNode> rows(String body) {
        return JSON.readTree(body).get("rows").valueStream().toList();
    }

    private static String get(String path) {
        var answer = service.get(path);
        assertThat(answer.statusCode()).as(path + " " + answer.body()).isEqualTo(200);
        return answer.body();
    }

    /** On one page; the trial balance has no pages. */
    private static String whole(String path) {
        return path.contains("trial-balance") ? path : and(path, "limit=1000");
    }

    private static String and(String path, String parameters) {
        return path + (path.contains("?") ? "&" : "?") + parameters;
    }

    private static void append(String feature, EntityId id, LedgerEvent event) {
        service.ledger.append(StreamId.of(feature, id), event);
    }

    private static Quantity kroner(long minor) {
        return new Quantity(minor, Asset.of("DKK/2"));
    }

    private static TextRef text() {
        return service.ledger.text("Sådan blev det");
    }
}
