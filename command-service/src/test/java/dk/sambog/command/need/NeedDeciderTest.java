package dk.sambog.command.need;

import static dk.sambog.command.testing.Refusals.assertRefused;
import static dk.sambog.command.testing.TestFacts.TODAY;
import static dk.sambog.command.testing.TestFacts.actingFor;
import static dk.sambog.command.testing.TestFacts.alsoKnownAs;
import static dk.sambog.command.testing.TestFacts.by;
import static dk.sambog.command.testing.TestFacts.holding;
import static org.assertj.core.api.Assertions.assertThat;

import dk.sambog.command.authority.Authority;
import dk.sambog.command.facts.Facts;
import dk.sambog.command.facts.Guard;
import dk.sambog.command.facts.GuardRejection;
import dk.sambog.command.facts.party.InstallationFacts;
import dk.sambog.command.facts.party.PartyFacts;
import dk.sambog.command.facts.project.NeedFacts;
import dk.sambog.command.facts.project.ProjectFacts;
import dk.sambog.command.need.NeedCommand.AddressNeed;
import dk.sambog.command.need.NeedCommand.AttachNeedEvidence;
import dk.sambog.command.need.NeedCommand.CloseNeed;
import dk.sambog.command.need.NeedCommand.MergeNeed;
import dk.sambog.command.need.NeedCommand.Point;
import dk.sambog.command.need.NeedCommand.QualifyNeed;
import dk.sambog.command.need.NeedCommand.ReportNeed;
import dk.sambog.command.need.NeedCommand.SupportNeed;
import dk.sambog.command.need.NeedState.NotReported;
import dk.sambog.events.Commitment;
import dk.sambog.events.document.DocumentId;
import dk.sambog.events.document.DocumentRef;
import dk.sambog.events.document.TextId;
import dk.sambog.events.document.TextRef;
import dk.sambog.events.need.NeedEvent;
import dk.sambog.events.need.NeedEvent.NeedAddressed;
import dk.sambog.events.need.NeedEvent.NeedClosed;
import dk.sambog.events.need.NeedEvent.NeedClosed.Outcome;
import dk.sambog.events.need.NeedEvent.NeedEvidenceAttached;
import dk.sambog.events.need.NeedEvent.NeedQualified;
import dk.sambog.events.need.NeedEvent.NeedReported;
import dk.sambog.events.need.NeedEvent.NeedSupported;
import dk.sambog.events.need.NeedEvent.NeedsMerged;
import dk.sambog.events.need.NeedId;
import dk.sambog.events.need.Place;
import dk.sambog.events.party.MandateAct;
import dk.sambog.events.party.PartyId;
import dk.sambog.events.party.PartyType;
import dk.sambog.events.project.ProjectId;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NeedDeciderTest {
    private static final PartyId KAREN = new PartyId(new UUID(0, 1));
    private static final PartyId BENT = new PartyId(new UUID(0, 2));
    private static final PartyId BENT_AT_WORK = new PartyId(new UUID(0, 10));
    private static final PartyId GUILD = new PartyId(new UUID(0, 3));
    private static final PartyId COUNCIL = new PartyId(new UUID(0, 4));
    private static final NeedId FLOOD = new NeedId(new UUID(0, 5));
    private static final NeedId SAME_FLOOD = new NeedId(new UUID(0, 6));
    private static final ProjectId SLUICE = new ProjectId(new UUID(0, 7));
    private static final Commitment COMMITMENT = Commitment.to(new byte[32], new byte[0]);
    private static final TextRef TEXT = new TextRef(new TextId(new UUID(0, 8)), COMMITMENT);
    private static final DocumentRef PHOTO = new DocumentRef(new DocumentId(new UUID(0, 9)), COMMITMENT);
    private static final LocalDate AUTUMN = LocalDate.of(2024, 10, 1);

    private final NeedState reported = given(reported());

    @Test
    void reports_a_need_at_an_address() {
        assertThat(decide(new NotReported(), report(TEXT, null, "climate-adaptation", "coast", "housing"), by(KAREN)))
                .containsExactly(new NeedReported(
                        FLOOD,
                        KAREN,
                        new Place(TEXT, null),
                        TEXT,
                        "climate-adaptation",
                        List.of("coast", "housing"),
                        AUTUMN));
    }

    @Test
    void reports_a_need_at_a_point_for_the_party_acted_for() {
        var guild = actingFor(by(BENT), GUILD, MandateAct.RECORD);
        assertThat(decide(new NotReported(), report(null, new Point(55_997_012, -8_126_655), null), guild))
                .containsExactly(new NeedReported(
                        FLOOD,
                        GUILD,
                        new Place(null, new Place.Coordinates(55_997_012, -8_126_655)),
                        TEXT,
                        null,
                        List.of(),
                        AUTUMN));
    }

    @Test
    void refuses_a_need_that_is_nowhere() {
        assertRefused(
                () -> decide(new NotReported(), report(null, null, null), by(KAREN)),
                NeedRejection.PLACE_MISSING,
                "/place");
    }

    @ParameterizedTest
    @CsvSource({"90000001,0", "-90000001,0", "0,180000001", "0,-180000001", "-2147483648,0"})
    void refuses_a_place_that_is_not_on_earth(int latitude, int longitude) {
        assertRefused(
                () -> decide(new NotReported(), report(null, new Point(latitude, longitude), null), by(KAREN)),
                NeedRejection.OFF_THE_EARTH,
                "/place/coordinates");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Klima", "climate adaptation", "-climate", "climate2", "010203-1234"})
    void refuses_a_category_or_arena_that_is_no_plain_code(String code) {
        assertRefused(
                () -> decide(new NotReported(), report(TEXT, null, code), by(KAREN)),
                NeedRejection.CATEGORY_FORM,
                "/category");
        assertRefused(
                () -> decide(new NotReported(), report(TEXT, null, null, "coast", code), by(KAREN)),
                NeedRejection.ARENA_FORM,
                "/arenas/1");
    }

    @Test
    void refuses_an_arena_named_twice() {
        assertRefused(
                () -> decide(new NotReported(), report(TEXT, null, null, "coast", "coast"), by(KAREN)),
                NeedRejection.ARENA_TWICE,
                "/arenas/1");
    }

    @Test
    void refuses_a_need_of_tomorrow() {
        var command = new ReportNeed(FLOOD, TEXT, null, TEXT, null, List.of(), TODAY.plusDays(1));
        assertRefused(
                () -> decide(new NotReported(), command, by(KAREN)),
                GuardRejection.EFFECTIVE_IN_THE_FUTURE,
                "/effectiveOn");
    }

    @Test
    void a_person_supports_a_need_once() {
        var support = new SupportNeed(FLOOD, TODAY);
        assertThat(decide(reported, support, person(BENT))).containsExactly(new NeedSupported(FLOOD, BENT, TODAY));
        assertRefused(
                () -> decide(given(reported(), new NeedSupported(FLOOD, BENT, AUTUMN)), support, person(BENT)),
                NeedRejection.ALREADY_SUPPORTED);
    }

    @Test
    void refuses_support_by_an_organisation_and_for_another_person() {
        var guild = holding(by(GUILD), new Guard.OfParty(GUILD), new PartyFacts(GUILD, PartyType.ASSOCIATION));
        assertRefused(() -> decide(reported, new SupportNeed(FLOOD, TODAY), guild), NeedRejection.SUPPORT_IS_PERSONAL);
        var forKaren = holding(
                actingFor(person(BENT), KAREN, MandateAct.LEAD),
                new Guard.OfParty(KAREN),
                new PartyFacts(KAREN, PartyType.PERSON));
        assertRefused(
                () -> decide(reported, new SupportNeed(FLOOD, TODAY), forKaren), NeedRejection.SUPPORT_IS_PERSONAL);
    }

    @Test
    void a_person_who_was_registered_twice_supports_a_need_once() {
        var twice = given(reported(), new NeedSupported(FLOOD, BENT_AT_WORK, AUTUMN));
        var bent = alsoKnownAs(by(BENT), BENT, PartyType.PERSON, BENT_AT_WORK);
        assertRefused(() -> decide(twice, new SupportNeed(FLOOD, TODAY), bent), NeedRejection.ALREADY_SUPPORTED);
        var merged = holding(
                by(BENT_AT_WORK),
                new Guard.OfParty(BENT_AT_WORK),
                new PartyFacts(BENT_AT_WORK, PartyType.PERSON, BENT, Set.of(BENT)));
        assertRefused(() -> decide(reported, new SupportNeed(FLOOD, TODAY), merged), GuardRejection.PARTY_MERGED);
    }

    @Test
    void who_reported_a_need_under_another_id_ends_it_and_does_not_judge_it() {
        var karen = alsoKnownAs(knowing(by(BENT), true), BENT, PartyType.PERSON, KAREN);
        assertThat(decide(reported, merge(SAME_FLOOD), karen)).hasSize(1);
        assertThat(decide(reported, close(), karen)).hasSize(1);
        assertRefused(
                () -> decide(reported, new QualifyNeed(FLOOD, TEXT, TODAY), karen),
                NeedRejection.QUALIFIED_BY_REPORTER);
        assertRefused(
                () -> decide(reported, new QualifyNeed(FLOOD, TEXT, TODAY), actingFor(karen, COUNCIL, MandateAct.LEAD)),
                NeedRejection.QUALIFIED_BY_REPORTER);
    }

    @Test
    void refuses_what_is_about_no_project_under_a_mandate_for_one() {
        var forSluice = actingFor(knowing(by(BENT), true), COUNCIL, SLUICE, null, MandateAct.LEAD);
        var facts = holding(forSluice, new Guard.OfInstallation(), new InstallationFacts(COUNCIL));
        for (var command : List.of(
                merge(SAME_FLOOD),
                close(),
                new QualifyNeed(FLOOD, TEXT, TODAY),
                new AttachNeedEvidence(FLOOD, PHOTO, TODAY))) {
            assertRefused(() -> decide(reported, command, facts), GuardRejection.MANDATE_DOES_NOT_COVER);
        }
        var takenUp = given(reported(), new NeedAddressed(FLOOD, SLUICE, COUNCIL, AUTUMN));
        for (var command : List.of(close(), new AttachNeedEvidence(FLOOD, PHOTO, TODAY))) {
            assertThat(decide(takenUp, command, facts)).hasSize(1);
        }
    }

    @Test
    void no_mandate_supports_a_need_and_only_an_organisation_qualifies_one() {
        assertThat(new SupportNeed(FLOOD, TODAY).authority()).isEqualTo(Authority.none());
        assertThat(new QualifyNeed(FLOOD, TEXT, TODAY).authority()).isEqualTo(Authority.mandated(MandateAct.LEAD));
    }

    @Test
    void attaches_a_document_once() {
        var attach = new AttachNeedEvidence(FLOOD, PHOTO, TODAY);
        var attached = new NeedEvidenceAttached(FLOOD, PHOTO, TODAY);
        assertThat(decide(reported, attach, by(BENT))).containsExactly(attached);
        assertRefused(
                () -> decide(given(reported(), attached), attach, by(BENT)),
                NeedRejection.NEED_EVIDENCE_TWICE,
                "/documentId");
    }

    @Test
    void its_reporter_or_the_operator_merges_a_need_into_another() {
        for (var facts : List.of(knowing(by(KAREN), true), knowing(council(), true))) {
            assertThat(decide(reported, merge(SAME_FLOOD), facts))
                    .containsExactly(new NeedsMerged(FLOOD, SAME_FLOOD, TEXT, TODAY));
        }
    }

    @Test
    void refuses_a_merger_by_anybody_else() {
        assertRefused(
                () -> decide(reported, merge(SAME_FLOOD), knowing(by(BENT), true)), NeedRejection.NOT_YOURS_TO_MERGE);
    }

    @Test
    void refuses_a_merger_with_itself_with_nothing_and_with_what_is_over() {
        assertRefused(() -> decide(reported, merge(FLOOD), by(KAREN)), NeedRejection.NEED_INTO_ITSELF, "/into");
        assertRefused(() -> decide(reported, merge(SAME_FLOOD), by(KAREN)), GuardRejection.NO_SUCH_NEED, "/into");
        assertRefused(
                () -> decide(reported, merge(SAME_FLOOD), knowing(by(KAREN), false)),
                NeedRejection.MERGED_INTO_WHAT_IS_OVER,
                "/into");
    }

    @Test
    void an_organisation_qualifies_a_need_once() {
        var qualify = new QualifyNeed(FLOOD, TEXT, TODAY);
        var qualified = new NeedQualified(FLOOD, COUNCIL, TEXT, TODAY);
        assertThat(decide(reported, qualify, council())).containsExactly(qualified);
        assertRefused(() -> decide(given(reported(), qualified), qualify, council()), NeedRejection.ALREADY_QUALIFIED);
    }

    @Test
    void refuses_a_need_qualified_by_its_reporter_for_whomever_that_acts() {
        assertRefused(
                () -> decide(reported, new QualifyNeed(FLOOD, TEXT, TODAY), actingFor(by(KAREN), COUNCIL)),
                NeedRejection.QUALIFIED_BY_REPORTER);
    }

    @Test
    void the_lead_of_a_project_takes_a_need_up_once() {
        var address = new AddressNeed(FLOOD, SLUICE, TODAY);
        var addressed = new NeedAddressed(FLOOD, SLUICE, GUILD, TODAY);
        assertThat(decide(reported, address, lead())).containsExactly(addressed);
        assertRefused(
                () -> decide(given(reported(), addressed), address, lead()),
                NeedRejection.ADDRESSED_ALREADY,
                "/projectId");
    }

    @Test
    void refuses_to_take_a_need_up_for_a_project_one_does_not_lead() {
        var address = new AddressNeed(FLOOD, SLUICE, TODAY);
        assertRefused(() -> decide(reported, address, by(GUILD)), GuardRejection.NO_SUCH_PROJECT, "/projectId");
        assertRefused(
                () -> decide(
                        reported,
                        address,
                        holding(by(BENT), new Guard.OfProject(SLUICE), new ProjectFacts(SLUICE, GUILD, true))),
                NeedRejection.NOT_THE_LEAD);
        var other = actingFor(by(BENT), GUILD, new ProjectId(new UUID(9, 9)), null, MandateAct.LEAD);
        assertRefused(
                () -> decide(
                        reported,
                        address,
                        holding(other, new Guard.OfProject(SLUICE), new ProjectFacts(SLUICE, GUILD, true))),
                GuardRejection.MANDATE_DOES_NOT_COVER);
    }

    @Test
    void reporter_operator_and_the_lead_that_took_it_up_close_a_need() {
        var takenUp = given(reported(), new NeedAddressed(FLOOD, SLUICE, GUILD, AUTUMN));
        for (var facts : List.of(by(KAREN), council(), by(GUILD))) {
            assertThat(decide(takenUp, close(), facts))
                    .containsExactly(new NeedClosed(FLOOD, Outcome.MET, TEXT, TODAY));
        }
        assertRefused(() -> decide(takenUp, close(), by(BENT)), NeedRejection.NOT_YOURS_TO_CLOSE);
        assertRefused(() -> decide(reported, close(), by(GUILD)), NeedRejection.NOT_YOURS_TO_CLOSE);
    }

    @Test
    void what_is_merged_takes_nothing_more() {
        refusesEverything(
                given(reported(), new NeedsMerged(FLOOD, SAME_FLOOD, TEXT, TODAY)), NeedRejection.NEED_MERGED);
    }

    @Test
    void what_is_closed_takes_nothing_more() {
        refusesEverything(
                given(reported(), new NeedClosed(FLOOD, Outcome.GONE, TEXT, TODAY)), NeedRejection.NEED_CLOSED);
    }

    @Test
    void refuses_what_is_about_no_need() {
        refusesEverything(new NotReported(), NeedRejection.NO_SUCH_NEED);
    }

    @Test
    void refuses_what_happened_before_the_need_was_reported_or_after_today() {
        assertRefused(
                () -> decide(reported, new AttachNeedEvidence(FLOOD, PHOTO, AUTUMN.minusDays(1)), by(KAREN)),
                NeedRejection.BEFORE_THE_NEED,
                "/effectiveOn");
        assertRefused(
                () -> decide(reported, new AttachNeedEvidence(FLOOD, PHOTO, TODAY.plusDays(1)), by(KAREN)),
                GuardRejection.EFFECTIVE_IN_THE_FUTURE,
                "/effectiveOn");
    }

    private static void refusesEverything(NeedState state, NeedRejection rejection) {
        for (var command : List.of(
                new SupportNeed(FLOOD, TODAY),
                new AttachNeedEvidence(FLOOD, PHOTO, TODAY),
                merge(SAME_FLOOD),
                new QualifyNeed(FLOOD, TEXT, TODAY),
                new AddressNeed(FLOOD, SLUICE, TODAY),
                close())) {
            assertRefused(() -> decide(state, command, by(KAREN)), rejection);
        }
    }

    private static List<NeedEvent> decide(NeedState state, NeedCommand command, Facts facts) {
        return NeedDecider.decide(state, command, facts);
    }

    private static NeedState given(NeedEvent... events) {
        NeedState state = new NotReported();
        for (var event : events) {
            state = NeedState.evolve(state, event);
        }
        return state;
    }

    private static NeedReported reported() {
        return new NeedReported(FLOOD, KAREN, new Place(TEXT, null), TEXT, null, List.of(), AUTUMN);
    }

    private static ReportNeed report(
            @Nullable TextRef address, @Nullable Point point, @Nullable String category, String... arenas) {
        return new ReportNeed(FLOOD, address, point, TEXT, category, List.of(arenas), AUTUMN);
    }

    private static MergeNeed merge(NeedId into) {
        return new MergeNeed(FLOOD, into, TEXT, TODAY);
    }

    private static CloseNeed close() {
        return new CloseNeed(FLOOD, Outcome.MET, TEXT, TODAY);
    }

    private static Facts person(PartyId party) {
        return holding(by(party), new Guard.OfParty(party), new PartyFacts(party, PartyType.PERSON));
    }

    private static Facts knowing(Facts facts, boolean open) {
        return holding(facts, new Guard.OfNeed(SAME_FLOOD), new NeedFacts(SAME_FLOOD, open));
    }

    private static Facts council() {
        return holding(
                actingFor(by(BENT), COUNCIL, MandateAct.LEAD),
                new Guard.OfInstallation(),
                new InstallationFacts(COUNCIL));
    }

    private static Facts lead() {
        return holding(
                actingFor(by(BENT), GUILD, MandateAct.LEAD),
                new Guard.OfProject(SLUICE),
                new ProjectFacts(SLUICE, GUILD, true));
    }
}
