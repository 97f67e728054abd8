package dk.sambog.query.offer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dk.sambog.events.Asset;
import dk.sambog.events.Quantity;
import dk.sambog.events.StreamId;
import dk.sambog.events.contribution.ContributionKind;
import dk.sambog.events.need.NeedId;
import dk.sambog.events.offer.OfferEvent;
import dk.sambog.events.offer.OfferEvent.OfferMade;
import dk.sambog.events.offer.OfferEvent.OfferMatchedToNeed;
import dk.sambog.events.offer.OfferEvent.OfferTurnedIntoPledge;
import dk.sambog.events.offer.OfferEvent.OfferWithdrawn;
import dk.sambog.events.offer.OfferId;
import dk.sambog.events.pledge.PledgeId;
import dk.sambog.query.story.RunningService;
import dk.sambog.query.story.Story;
import java.net.URLEncoder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is offered is found by kind, words, place and days, by every party, before there is any project. */
class OfferRegisterIT {
    private static final JsonMapper JSON = new JsonMapper();
    private static final LocalDate DAY = LocalDate.parse("2024-03-01");
    private static RunningService service;
    private static Story story;
    private static OfferId pump;
    private static OfferId hall;
    private static OfferId hours;

    @BeforeAll
    static void start() {
        service = new RunningService();
        story = service.story;
        pump = make(ContributionKind.EQUIPMENT_LOAN, null, "Dykpumpe, 100 % driftsklar", "Havnen", "2024-10-01", null);
        hall = make(
                ContributionKind.PREMISES,
                new Quantity(40, Asset.ofUnit("room-hour")),
                "Forsamlingshusets sal",
                "Kirkevej 4, Hvidesand",
                "2024-01-01",
                "2024-06-30");
        hours = make(
                ContributionKind.VOLUNTEER_HOURS,
                new Quantity(600, Asset.MINUTES),
                "Hjælp ved pumpen og på diget",
                null,
                "2024-01-01",
                null);
        service.awaitViews();
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void finds_by_kind_words_place_and_days() {
        assertThat(found("kind=PREMISES")).containsExactly(hall.toString());
        assertThat(found("text=PUMPE")).containsExactly(pump.toString(), hours.toString());
        assertThat(found("text=" + encoded("diget hjælp"))).containsExactly(hours.toString());
        assertThat(found("text=" + encoded("100 %"))).containsExactly(pump.toString());
        assertThat(found("text=" + encoded("_"))).isEmpty();
        // What can be used anywhere can be used there too.
        assertThat(found("place=kirkevej")).containsExactly(hall.toString(), hours.toString());
        assertThat(found("place=kirkevej&kind=PREMISES")).containsExactly(hall.toString());
        assertThat(found("from=2024-07-01&to=2024-09-30"))
                .contains(hours.toString())
                .doesNotContain(hall.toString());
        assertThat(found("from=2024-06-30&to=2024-06-30"))
                .contains(hall.toString())
                .doesNotContain(pump.toString());
        assertThat(found("to=2024-10-01")).contains(pump.toString());
    }

    @Test
    void shows_what_has_become_of_an_offer_and_only_what_can_still_be_had_when_nothing_is_asked() {
        var bricks = make(
                ContributionKind.MATERIALS,
                new Quantity(100, Asset.ofUnit("brick")),
                "Mursten",
                null,
                "2024-01-01",
                null);
        var need = new NeedId(service.ledger.newId());
        append(bricks, new OfferMatchedToNeed(bricks, need, DAY));
        var pledge = turn(bricks, 60);
        service.awaitViews();
        var row = JSON.readTree(service.get("/api/v1/offers/" + bricks).body());
        assertThat(row.get("remaining").get("minor").asLong()).isEqualTo(40);
        assertThat(row.get("standing").asString()).isEqualTo("OPEN");
        assertThat(row.get("needs").get(0).asString()).isEqualTo(need.toString());
        assertThat(row.get("pledges").get(0).asString()).isEqualTo(pledge.toString());
        assertThat(row.get("version").asLong()).isEqualTo(2);
        assertThat(found("needId=" + need)).containsExactly(bricks.toString());

        turn(bricks, 40);
        service.awaitViews();
        assertThat(found("kind=MATERIALS")).doesNotContain(bricks.toString());
        assertThat(found("kind=MATERIALS&standing=USED_UP")).containsExactly(bricks.toString());
        append(bricks, new OfferWithdrawn(bricks, null, DAY));
        service.awaitViews();
        assertThat(found("kind=MATERIALS&standing=WITHDRAWN")).containsExactly(bricks.toString());
    }

    @Test
    void shows_open_offers_to_every_party_and_others_to_their_giver_alone() {
        var secret = make(ContributionKind.GOODS, null, "Kaffe", null, "2024-01-01", null);
        append(secret, new OfferWithdrawn(secret, null, DAY));
        service.awaitViews();

        assertThat(service.as("anna", "ledger.read", "/api/v1/offers").body())
                .contains(pump.toString(), story.offer.toString())
                .doesNotContain(secret.toString());
        assertThat(read("anna", pump)).isEqualTo(200);
        assertThat(read("anna", secret)).isEqualTo(404);
        assertThat(read("finance", secret)).isEqualTo(200);
        assertThat(service.as("finance", "ledger.read", "/api/v1/offers?standing=WITHDRAWN")
                        .body())
                .contains(secret.toString());
        assertThat(service.as("anna", "ledger.read", "/api/v1/offers?standing=WITHDRAWN")
                        .body())
                .doesNotContain(secret.toString());
        assertThat(service.as("nobody", "ledger.read", "/api/v1/offers").body()).contains("\"rows\":[]");
        assertThat(read("nobody", pump)).isEqualTo(404);
    }

    @Test
    void shows_the_events_of_an_offer_to_its_giver_and_to_no_other_party() {
        var path = "/api/v1/events?stream=offer/" + pump;
        assertThat(service.as("finance", "ledger.read", path).body()).contains("offer.made");
        assertThat(service.as("anna", "ledger.read", path).body()).contains("\"rows\":[]");
    }

    private static int read(String subject, OfferId offer) {
        return service.as(subject, "ledger.read", "/api/v1/offers/" + offer).statusCode();
    }

    /** The municipality, whose login is {@code finance}, offers something. */
    private static OfferId make(
            ContributionKind kind,
            @Nullable Quantity quantity,
            String what,
            @Nullable String place,
            String from,
            @Nullable String to) {
        var id = new OfferId(service.ledger.newId());
        append(
                id,
                new OfferMade(
                        id,
                        story.municipality,
                        kind,
                        quantity,
                        service.ledger.text(what),
                        place == null ? null : service.ledger.text(place),
                        null,
                        LocalDate.parse(from),
                        to == null ? null : LocalDate.parse(to),
                        DAY));
        return id;
    }

    private static PledgeId turn(OfferId offer, long bricks) {
        var pledge = new PledgeId(service.ledger.newId());
        append(
                offer,
                new OfferTurnedIntoPledge(
                        offer,
                        pledge,
                        story.sluice,
                        story.municipality,
                        ContributionKind.MATERIALS,
                        new Quantity(bricks, Asset.ofUnit("brick")),
                        null,
                        null,
                        DAY));
        return pledge;
    }

    private static void append(OfferId offer, OfferEvent event) {
        service.ledger.append(StreamId.of("offer", offer), event);
    }

    private static List<String> found(String query) {
        var answer = service.get("/api/v1/offers?" + query);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        var ids = new ArrayList<String>();
        for (JsonNode row : JSON.readTree(answer.body()).get("rows")) {
            if (!row.get("offerId").asString().equals(story.offer.toString())) {
                ids.add(row.get("offerId").asString());
            }
        }
        return ids;
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, UTF_8);
    }
}
