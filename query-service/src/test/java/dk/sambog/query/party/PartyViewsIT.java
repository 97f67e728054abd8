package dk.sambog.query.party;

import static org.assertj.core.api.Assertions.assertThat;

import dk.sambog.events.Asset;
import dk.sambog.events.Quantity;
import dk.sambog.events.StreamId;
import dk.sambog.events.contribution.ContributionKind;
import dk.sambog.events.party.IdentityMethod;
import dk.sambog.events.party.MandateAct;
import dk.sambog.events.party.MandateId;
import dk.sambog.events.party.PartyEvent;
import dk.sambog.events.party.PartyEvent.MandateGranted;
import dk.sambog.events.party.PartyEvent.MandateRevoked;
import dk.sambog.events.party.PartyEvent.MemberJoined;
import dk.sambog.events.party.PartyEvent.MemberLeft;
import dk.sambog.events.party.PartyEvent.PartiesMerged;
import dk.sambog.events.party.PartyEvent.PartyIdentityVerified;
import dk.sambog.events.party.PartyEvent.PartyRegistered;
import dk.sambog.events.party.PartyEvent.RoleAssigned;
import dk.sambog.events.party.PartyId;
import dk.sambog.events.party.PartyIdentifier;
import dk.sambog.events.party.PartyType;
import dk.sambog.events.party.Role;
import dk.sambog.events.party.RoleId;
import dk.sambog.events.pledge.PledgeEvent.PledgeMade;
import dk.sambog.events.pledge.PledgeId;
import dk.sambog.query.story.RunningService;
import dk.sambog.query.story.Story;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is shown of parties: who they are, who acts for them, who belongs to them, and what a merger makes of it. */
class PartyViewsIT {
    private static final JsonMapper JSON = new JsonMapper();
    private static final LocalDate DAY = LocalDate.parse("2024-03-01");
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
    void finds_a_party_by_its_number_and_doubts_a_number_nobody_looked_up() {
        var dam = register(PartyType.COMPANY, new PartyIdentifier("DK-CVR", "10000008"));
        service.awaitViews();
        var found = rows("/api/v1/parties?scheme=DK-CVR&id=10000008").get(0);
        assertThat(found.get("partyId").asString()).isEqualTo(dam.toString());
        assertThat(found.get("doubtfulIdentifiers")).hasSize(1);
        assertThat(found.get("verifiedBy").isNull()).isTrue();

        append(
                dam,
                new PartyIdentityVerified(
                        dam, IdentityMethod.REGISTER_EXTRACT, new PartyIdentifier("DK-CVR", "10000008"), null, DAY));
        service.awaitViews();
        var verified = thing("/api/v1/parties/" + dam);
        assertThat(verified.get("doubtfulIdentifiers")).isEmpty();
        assertThat(verified.get("verifiedBy").asString()).isEqualTo("REGISTER_EXTRACT");
        assertThat(verified.get("verifiedOn").asString()).isEqualTo("2024-03-01");
        assertThat(rows("/api/v1/parties?scheme=DK-CVR&id=99999999")).isEmpty();
        assertThat(service.get("/api/v1/parties?scheme=DK-CVR").statusCode()).isEqualTo(400);
    }

    @Test
    void shows_the_mandates_a_party_gave_as_known_and_as_they_held() {
        var mill = register(PartyType.COMPANY);
        var mandate = grant(mill, story.anna);
        var knownThen = service.ledger.head();
        append(
                mill,
                new MandateRevoked(mill, mandate, LocalDate.parse("2024-06-01"), service.ledger.text("Ny kasserer")));
        service.awaitViews();

        var path = "/api/v1/parties/" + mill + "/mandates";
        var now = rows(path).get(0);
        assertThat(now.get("to").asString()).isEqualTo("2024-05-31");
        assertThat(now.get("ceiling").get("minor").asLong()).isEqualTo(500_000);
        assertThat(now.get("revokedByEvent").isNull()).isFalse();
        assertThat(rows(path + "?asOfPosition=" + knownThen).get(0).get("to").isNull())
                .isTrue();
        assertThat(rows(path + "?asOfEffective=2024-05-31")).hasSize(1);
        assertThat(rows(path + "?asOfEffective=2024-06-01")).isEmpty();
        assertThat(service.as("anna", "ledger.read", path).statusCode()).isEqualTo(404);
    }

    @Test
    void shows_the_members_of_a_group_over_time_to_its_members_and_to_nobody_else() {
        var club = register(PartyType.INFORMAL_GROUP);
        append(club, new MemberJoined(club, story.anna, DAY));
        append(club, new MemberJoined(club, story.guild, DAY));
        append(club, new MemberLeft(club, story.guild, LocalDate.parse("2024-05-01")));
        append(club, new MemberJoined(club, story.guild, LocalDate.parse("2024-06-01")));
        service.awaitViews();

        var path = "/api/v1/parties/" + club + "/members";
        assertThat(rows(path)).hasSize(3);
        assertThat(rows(path + "?asOfEffective=2024-04-30")).hasSize(2);
        assertThat(rows(path + "?asOfEffective=2024-05-01")).hasSize(1);
        assertThat(rows(path + "?asOfEffective=2024-06-01")).hasSize(2);
        assertThat(service.as("anna", "ledger.read", path).statusCode()).isEqualTo(200);
        assertThat(service.as("stranger", "ledger.read", path).statusCode()).isEqualTo(404);
    }

    @Test
    void shows_a_merged_party_at_its_survivor_and_keeps_both_histories() {
        var old = register(PartyType.COMPANY, new PartyIdentifier("DK-CVR", "10000010"));
        var survivor = register(PartyType.COMPANY, new PartyIdentifier("DK-CVR", "10000011"));
        grant(old, story.anna);
        grant(survivor, old);
        append(old, new RoleAssigned(old, new RoleId(service.ledger.newId()), story.sluice, Role.APPROVER, DAY, null));
        var pledge = new PledgeId(service.ledger.newId());
        service.ledger.append(
                StreamId.of("pledge", pledge),
                new PledgeMade(
                        pledge,
                        story.sluice,
                        old,
                        ContributionKind.CASH_DONATION,
                        new Quantity(7_700, Asset.of("DKK/2")),
                        null,
                        null,
                        DAY,
                        DAY,
                        null,
                        null));
        var before = service.ledger.head();
        append(
                old,
                new PartiesMerged(old, survivor, LocalDate.parse("2024-04-01"), service.ledger.text("Samme firma")));
        service.awaitViews();

        assertThat(thing("/api/v1/parties/" + old).get("mergedInto").asString()).isEqualTo(survivor.toString());
        assertThat(thing("/api/v1/parties/" + survivor).get("identifiers")).hasSize(2);
        assertThat(rows("/api/v1/parties?scheme=DK-CVR&id=10000010")
                        .get(0)
                        .get("partyId")
                        .asString())
                .isEqualTo(survivor.toString());
        var roles = rows("/api/v1/views/roles?partyId=" + survivor);
        assertThat(roles).hasSize(1);
        assertThat(roles.get(0).get("partyId").asString()).isEqualTo(old.toString());
        assertThat(rows("/api/v1/views/roles?partyId=" + survivor + "&asOfPosition=" + before))
                .isEmpty();
        var promises = rows("/api/v1/views/promise-ladder?partyId=" + survivor);
        assertThat(promises).hasSize(1);
        assertThat(promises.get(0).get("pledged").get("minor").asLong()).isEqualTo(7_700);
        assertThat(rows("/api/v1/views/promise-ladder?partyId=" + survivor + "&asOfPosition=" + before))
                .isEmpty();
        assertThat(rows("/api/v1/parties/" + old + "/mandates").get(0).get("to").asString())
                .isEqualTo("2024-03-31");
        assertThat(rows("/api/v1/parties/" + survivor + "/mandates")
                        .get(0)
                        .get("grantee")
                        .asString())
                .isEqualTo(survivor.toString());
    }

    private static PartyId register(PartyType type, PartyIdentifier... identifiers) {
        var id = new PartyId(service.ledger.newId());
        var name = service.ledger.name(id, type.isPersonal(), "Part " + id);
        append(id, new PartyRegistered(id, type, List.of(identifiers), name));
        return id;
    }

    private static MandateId grant(PartyId principal, PartyId grantee) {
        var id = new MandateId(service.ledger.newId());
        append(
                principal,
                new MandateGranted(
                        principal,
                        id,
                        grantee,
                        List.of(MandateAct.PLEDGE),
                        null,
                        DAY,
                        null,
                        new Quantity(500_000, Asset.of("DKK/2"))));
        return id;
    }

    private static void append(PartyId party, PartyEvent event) {
        service.ledger.append(StreamId.of("party", party), event);
    }

    private static JsonNode rows(String path) {
        return thing(path).get("rows");
    }

    private static JsonNode thing(String path) {
        var answer = service.get(path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }
}
