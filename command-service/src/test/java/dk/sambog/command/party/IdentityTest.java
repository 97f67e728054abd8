package dk.sambog.command.party;

import static dk.sambog.command.testing.Refusals.assertRefused;
import static dk.sambog.command.testing.SluiceGuild.CHAIR;
import static dk.sambog.command.testing.SluiceGuild.CLERK;
import static dk.sambog.command.testing.SluiceGuild.GUILD;
import static dk.sambog.command.testing.SluiceGuild.KAREN;
import static dk.sambog.command.testing.SluiceGuild.NAME;
import static dk.sambog.command.testing.SluiceGuild.NEIGHBOURS;
import static dk.sambog.command.testing.SluiceGuild.NOBODY;
import static dk.sambog.command.testing.SluiceGuild.OPERATOR;
import static dk.sambog.command.testing.SluiceGuild.REASON;
import static dk.sambog.command.testing.SluiceGuild.SLUICE;
import static dk.sambog.command.testing.SluiceGuild.by;
import static dk.sambog.command.testing.TestFacts.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import dk.sambog.command.facts.Facts;
import dk.sambog.command.facts.Guard;
import dk.sambog.command.facts.GuardRejection;
import dk.sambog.command.facts.party.IdentifierFacts;
import dk.sambog.command.facts.party.PartyFacts;
import dk.sambog.command.party.IdentityCommand.MergeIntoSurvivor;
import dk.sambog.command.party.IdentityCommand.VerifyIdentity;
import dk.sambog.command.testing.SluiceGuild;
import dk.sambog.command.testing.TestFacts;
import dk.sambog.events.LegalBasis;
import dk.sambog.events.party.IdentityMethod;
import dk.sambog.events.party.MandateAct;
import dk.sambog.events.party.PartyDetail;
import dk.sambog.events.party.PartyEvent;
import dk.sambog.events.party.PartyEvent.PartiesMerged;
import dk.sambog.events.party.PartyEvent.PartyDetailsCorrected;
import dk.sambog.events.party.PartyEvent.PartyErased;
import dk.sambog.events.party.PartyEvent.PartyIdentityVerified;
import dk.sambog.events.party.PartyEvent.PartyRegistered;
import dk.sambog.events.party.PartyId;
import dk.sambog.events.party.PartyIdentifier;
import dk.sambog.events.party.PartyType;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class IdentityTest {
    private static final PartyIdentifier CVR = new PartyIdentifier("DK-CVR", "12345678");
    private static final PartyId DOUBLE = new PartyId(new UUID(4, 1));

    private final PartyState guild = given(GUILD, PartyType.ASSOCIATION);
    private final PartyState karen = given(KAREN, PartyType.PERSON);

    @Test
    void says_that_an_organisation_was_looked_up_in_its_register() {
        assertThat(decide(guild, verify(GUILD, IdentityMethod.REGISTER_EXTRACT, CVR), registered(clerk())))
                .containsExactly(new PartyIdentityVerified(GUILD, IdentityMethod.REGISTER_EXTRACT, CVR, null, TODAY));
    }

    @Test
    void says_that_a_person_was_met() {
        for (var method : List.of(IdentityMethod.MITID, IdentityMethod.IDENTITY_DOCUMENT, IdentityMethod.IN_PERSON)) {
            assertThat(decide(karen, verify(KAREN, method, null), clerk())).hasSize(1);
        }
    }

    @Test
    void refuses_a_way_that_does_not_fit_the_party() {
        for (var command : List.of(
                verify(GUILD, IdentityMethod.IDENTITY_DOCUMENT, null), verify(GUILD, IdentityMethod.IN_PERSON, null))) {
            assertRefused(
                    () -> decide(guild, command, clerk()), PartyRejection.IDENTITY_METHOD_DOES_NOT_FIT, "/method");
        }
        assertRefused(
                () -> decide(karen, verify(KAREN, IdentityMethod.REGISTER_EXTRACT, CVR), clerk()),
                PartyRejection.IDENTITY_METHOD_DOES_NOT_FIT,
                "/method");
    }

    @Test
    void refuses_an_extract_that_is_not_about_the_party() {
        var extract = verify(GUILD, IdentityMethod.REGISTER_EXTRACT, CVR);
        var anothers = TestFacts.holding(clerk(), new Guard.OfIdentifier(CVR), new IdentifierFacts(OPERATOR));
        for (var facts : List.of(clerk(), anothers)) {
            assertRefused(() -> decide(guild, extract, facts), PartyRejection.NUMBER_OF_THE_EXTRACT, "/identifier");
        }
        assertRefused(
                () -> decide(guild, verify(GUILD, IdentityMethod.REGISTER_EXTRACT, null), registered(clerk())),
                PartyRejection.NUMBER_OF_THE_EXTRACT,
                "/identifier");
        assertRefused(
                () -> decide(guild, verify(GUILD, IdentityMethod.MITID, CVR), registered(clerk())),
                PartyRejection.NUMBER_OF_THE_EXTRACT,
                "/identifier");
    }

    @Test
    void nobody_makes_sure_who_they_are_themselves() {
        var clerks = given(CLERK, PartyType.PERSON);
        assertRefused(
                () -> decide(clerks, verify(CLERK, IdentityMethod.MITID, null), clerk()),
                PartyRejection.IDENTITY_BY_ANOTHER);
        assertRefused(
                () -> decide(
                        given(OPERATOR, PartyType.MUNICIPALITY), verify(OPERATOR, IdentityMethod.MITID, null), clerk()),
                PartyRejection.IDENTITY_BY_ANOTHER);
    }

    @Test
    void refuses_to_say_who_a_party_is_for_another_than_the_operator() {
        var facts = TestFacts.actingFor(by(CHAIR), GUILD, MandateAct.VERIFY);
        assertRefused(
                () -> decide(karen, verify(KAREN, IdentityMethod.MITID, null), facts),
                PartyRejection.NOT_FOR_THE_OPERATOR);
        var oneProject = TestFacts.actingFor(by(CLERK), OPERATOR, SLUICE, null, MandateAct.VERIFY);
        assertRefused(
                () -> decide(karen, verify(KAREN, IdentityMethod.MITID, null), oneProject),
                GuardRejection.MANDATE_DOES_NOT_COVER);
    }

    @Test
    void refuses_a_day_that_has_not_come() {
        var tomorrow = new VerifyIdentity(KAREN, IdentityMethod.MITID, null, null, TODAY.plusDays(1));
        assertRefused(() -> decide(karen, tomorrow, clerk()), GuardRejection.EFFECTIVE_IN_THE_FUTURE, "/effectiveOn");
    }

    @Test
    void merges_a_party_into_the_one_it_was_all_along() {
        assertThat(decide(given(DOUBLE, PartyType.PERSON), merge(DOUBLE, KAREN), clerk()))
                .containsExactly(new PartiesMerged(DOUBLE, KAREN, TODAY, REASON));
        assertThat(decide(given(DOUBLE, PartyType.COMPANY), merge(DOUBLE, GUILD), clerk()))
                .hasSize(1);
    }

    @Test
    void refuses_to_merge_a_party_with_itself_and_with_nobody() {
        assertRefused(() -> decide(karen, merge(KAREN, KAREN), clerk()), PartyRejection.MERGE_INTO_ITSELF, "/survivor");
        assertRefused(() -> decide(karen, merge(KAREN, NOBODY), clerk()), GuardRejection.NO_SUCH_PARTY, "/survivor");
    }

    @Test
    void nobody_merges_themselves_with_another() {
        var facts = TestFacts.actingFor(by(KAREN), OPERATOR, MandateAct.ADMINISTER);
        var doubles = given(DOUBLE, PartyType.PERSON);
        assertRefused(() -> decide(doubles, merge(DOUBLE, KAREN), facts), PartyRejection.MERGE_BY_ANOTHER);
        assertRefused(() -> decide(karen, merge(KAREN, CHAIR), facts), PartyRejection.MERGE_BY_ANOTHER);
    }

    @Test
    void refuses_to_merge_the_operator_into_another() {
        assertRefused(
                () -> decide(given(OPERATOR, PartyType.MUNICIPALITY), merge(OPERATOR, GUILD), clerk()),
                PartyRejection.OPERATOR_STAYS);
    }

    @Test
    void refuses_to_merge_people_groups_and_organisations_with_each_other() {
        for (var type : List.of(PartyType.INFORMAL_GROUP, PartyType.COMPANY)) {
            assertRefused(
                    () -> decide(given(DOUBLE, type), merge(DOUBLE, KAREN), clerk()),
                    PartyRejection.MERGE_OF_DIFFERENT_KINDS,
                    "/survivor");
        }
        assertRefused(
                () -> decide(given(DOUBLE, PartyType.COMPANY), merge(DOUBLE, NEIGHBOURS), clerk()),
                PartyRejection.MERGE_OF_DIFFERENT_KINDS,
                "/survivor");
    }

    @Test
    void a_merged_party_accepts_nothing_more() {
        var merged = given(DOUBLE, PartyType.PERSON, new PartiesMerged(DOUBLE, KAREN, TODAY, REASON));
        for (var command : List.of(merge(DOUBLE, GUILD), verify(DOUBLE, IdentityMethod.MITID, null))) {
            assertRefused(() -> decide(merged, command, clerk()), GuardRejection.PARTY_MERGED);
        }
    }

    @Test
    void nobody_stands_for_itself_under_another_id() {
        var twice = TestFacts.alsoKnownAs(clerk(), CLERK, PartyType.PERSON, KAREN);
        assertRefused(
                () -> decide(karen, verify(KAREN, IdentityMethod.MITID, null), twice),
                PartyRejection.IDENTITY_BY_ANOTHER);
        assertRefused(() -> decide(karen, merge(KAREN, CHAIR), twice), PartyRejection.MERGE_BY_ANOTHER);
    }

    @Test
    void an_erased_party_and_one_that_was_never_registered_accept_nothing() {
        var erased = given(KAREN, PartyType.PERSON, new PartyErased(KAREN, LegalBasis.GDPR_ART_17_1, CLERK));
        for (var command : List.of(merge(KAREN, CHAIR), verify(KAREN, IdentityMethod.MITID, null))) {
            assertRefused(() -> decide(erased, command, clerk()), GuardRejection.PARTY_ERASED);
            assertRefused(() -> decide(PartyState.NOT_REGISTERED, command, clerk()), PartyRejection.NO_SUCH_PARTY);
        }
    }

    @Test
    void what_other_rooms_decide_leaves_a_party_what_it_is() {
        assertThat(PartyState.evolve(karen, new PartyDetailsCorrected(KAREN, PartyDetail.EMAIL, null, NAME, KAREN)))
                .isEqualTo(karen);
    }

    @Test
    void a_merged_party_is_nobody_to_merge_into() {
        var facts = TestFacts.holding(
                clerk(), new Guard.OfParty(DOUBLE), new PartyFacts(DOUBLE, PartyType.PERSON, CHAIR, Set.of(CHAIR)));
        assertRefused(() -> decide(karen, merge(KAREN, DOUBLE), facts), GuardRejection.PARTY_MERGED, "/survivor");
    }

    private static PartyState given(PartyId party, PartyType type, PartyEvent... events) {
        var state = PartyState.evolve(PartyState.NOT_REGISTERED, new PartyRegistered(party, type, List.of(), NAME));
        for (var event : events) {
            state = PartyState.evolve(state, event);
        }
        return state;
    }

    private static List<PartyEvent> decide(PartyState state, PartyCommand command, Facts facts) {
        return PartyDecider.decide(state, command, facts);
    }

    private static Facts clerk() {
        return SluiceGuild.clerk(MandateAct.ADMINISTER);
    }

    private static Facts registered(Facts facts) {
        return TestFacts.holding(facts, new Guard.OfIdentifier(CVR), new IdentifierFacts(GUILD));
    }

    private static VerifyIdentity verify(PartyId party, IdentityMethod method, @Nullable PartyIdentifier identifier) {
        return new VerifyIdentity(party, method, identifier, null, TODAY);
    }

    private static MergeIntoSurvivor merge(PartyId party, PartyId survivor) {
        return new MergeIntoSurvivor(party, survivor, TODAY, REASON);
    }
}
