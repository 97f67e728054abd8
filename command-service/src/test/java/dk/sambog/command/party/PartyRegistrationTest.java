package dk.sambog.command.party;

import static dk.sambog.command.testing.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dk.sambog.command.facts.Facts;
import dk.sambog.command.facts.Guard;
import dk.sambog.command.facts.GuardRejection;
import dk.sambog.command.facts.party.IdentifierFacts;
import dk.sambog.command.facts.party.InstallationFacts;
import dk.sambog.command.facts.party.PartyFacts;
import dk.sambog.command.party.PartyCommand.Administration;
import dk.sambog.command.party.PartyCommand.RegisterFounder;
import dk.sambog.command.party.PartyCommand.RegisterParty;
import dk.sambog.command.party.PartyCommand.RegisterSelf;
import dk.sambog.command.testing.TestFacts;
import dk.sambog.events.Commitment;
import dk.sambog.events.party.MandateAct;
import dk.sambog.events.party.MandateId;
import dk.sambog.events.party.PartyEvent;
import dk.sambog.events.party.PartyEvent.MandateGranted;
import dk.sambog.events.party.PartyEvent.PartyRegistered;
import dk.sambog.events.party.PartyId;
import dk.sambog.events.party.PartyIdentifier;
import dk.sambog.events.party.PartyType;
import dk.sambog.events.project.ProjectId;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PartyRegistrationTest {
    private static final PartyId OPERATOR = new PartyId(new UUID(0, 1));
    private static final PartyId CLERK = new PartyId(new UUID(0, 2));
    private static final PartyId CHAIR = new PartyId(new UUID(0, 3));
    private static final PartyId GUILD = new PartyId(new UUID(0, 4));
    private static final MandateId MANDATE = new MandateId(new UUID(0, 5));
    private static final Commitment NAME = Commitment.to(new byte[32], "Sluselavet".getBytes());
    private static final PartyIdentifier CVR = new PartyIdentifier("DK-CVR", "12345678");

    @Test
    void registers_an_organisation_on_behalf_of_the_operator() {
        assertThat(decide(guild(List.of(CVR)), clerk()))
                .containsExactly(new PartyRegistered(GUILD, PartyType.ASSOCIATION, List.of(CVR), NAME));
    }

    @Test
    void registers_an_organisation_with_its_first_administrator() {
        var facts = TestFacts.holding(clerk(), new Guard.OfParty(CHAIR), new PartyFacts(CHAIR, PartyType.PERSON));
        assertThat(decide(administered(PartyType.ASSOCIATION, CHAIR), facts))
                .containsExactly(
                        new PartyRegistered(GUILD, PartyType.ASSOCIATION, List.of(), NAME),
                        new MandateGranted(
                                GUILD,
                                MANDATE,
                                CHAIR,
                                List.of(MandateAct.ADMINISTER),
                                null,
                                TestFacts.TODAY,
                                null,
                                null));
    }

    @Test
    void registers_the_founders_of_a_ledger_without_a_mandate() {
        var facts = TestFacts.holding(
                TestFacts.by(CLERK), new Guard.OfParty(CLERK), new PartyFacts(CLERK, PartyType.PERSON));
        var command = new RegisterFounder(
                OPERATOR, PartyType.MUNICIPALITY, List.of(CVR), NAME, new Administration(CLERK, MANDATE));
        assertThat(decide(command, facts))
                .hasSize(2)
                .last()
                .isInstanceOfSatisfying(
                        MandateGranted.class,
                        granted -> assertThat(granted.grantee()).isEqualTo(CLERK));
    }

    @Test
    void refuses_founders_of_a_ledger_that_is_founded() {
        var command = new RegisterFounder(GUILD, PartyType.PERSON, List.of(), NAME, null);
        assertRefused(() -> decide(command, founded(TestFacts.by(GUILD))), GuardRejection.ALREADY_FOUNDED);
    }

    @Test
    void registers_whoever_is_signed_in_as_a_person() {
        assertThat(decide(self(PartyType.PERSON), founded(TestFacts.by(GUILD))))
                .containsExactly(new PartyRegistered(GUILD, PartyType.PERSON, List.of(), NAME));
    }

    @ParameterizedTest
    @EnumSource(value = PartyType.class, mode = EnumSource.Mode.EXCLUDE, names = "PERSON")
    void refuses_to_register_oneself_as_anything_but_a_person(PartyType type) {
        assertRefused(() -> decide(self(type), founded(TestFacts.by(GUILD))), PartyRejection.SELF_IS_A_PERSON, "/type");
    }

    @Test
    void refuses_anybody_before_the_ledger_is_founded() {
        assertRefused(() -> decide(self(PartyType.PERSON), TestFacts.by(GUILD)), GuardRejection.NOT_FOUNDED);
        assertRefused(
                () -> decide(
                        guild(List.of()), TestFacts.actingFor(TestFacts.by(CLERK), OPERATOR, MandateAct.ADMINISTER)),
                GuardRejection.NOT_FOUNDED);
    }

    @Test
    void refuses_a_registration_for_another_than_the_operator() {
        var facts = TestFacts.actingFor(founded(TestFacts.by(CLERK)), CHAIR, MandateAct.ADMINISTER);
        assertRefused(() -> decide(guild(List.of()), facts), PartyRejection.NOT_FOR_THE_OPERATOR);
    }

    @Test
    void refuses_a_registration_under_a_mandate_for_one_project() {
        var facts = TestFacts.actingFor(
                founded(TestFacts.by(CLERK)), OPERATOR, new ProjectId(new UUID(0, 9)), null, MandateAct.ADMINISTER);
        assertRefused(() -> decide(guild(List.of()), facts), GuardRejection.MANDATE_DOES_NOT_COVER);
    }

    @Test
    void lets_an_import_register_an_organisation() {
        assertThat(decide(guild(List.of(CVR)), importer())).hasSize(1);
    }

    @Test
    void refuses_people_logins_and_administrators_in_an_import() {
        for (var command : List.of(
                new RegisterParty(GUILD, PartyType.PERSON, List.of(), NAME, false, null),
                new RegisterParty(GUILD, PartyType.INFORMAL_GROUP, List.of(), NAME, false, null),
                new RegisterParty(GUILD, PartyType.COMPANY, List.of(), NAME, true, null),
                administered(PartyType.COMPANY, CHAIR))) {
            assertRefused(() -> decide(command, importer()), PartyRejection.IMPORTS_ORGANISATIONS_ONLY);
        }
    }

    @Test
    void refuses_an_administrator_who_is_the_one_registering() {
        assertRefused(
                () -> decide(administered(PartyType.ASSOCIATION, CLERK), clerk()),
                PartyRejection.GRANT_TO_ONESELF,
                "/administrator");
    }

    @Test
    void refuses_an_administrator_who_is_no_party() {
        assertRefused(
                () -> decide(administered(PartyType.ASSOCIATION, CHAIR), clerk()),
                GuardRejection.NO_SUCH_PARTY,
                "/administrator");
    }

    @Test
    void refuses_an_administrator_who_is_no_person() {
        var facts = TestFacts.holding(clerk(), new Guard.OfParty(CHAIR), new PartyFacts(CHAIR, PartyType.COMPANY));
        assertRefused(
                () -> decide(administered(PartyType.ASSOCIATION, CHAIR), facts),
                PartyRejection.ADMINISTRATOR_IS_A_PERSON,
                "/administrator");
    }

    @Test
    void refuses_an_administrator_of_a_person() {
        assertRefused(
                () -> decide(administered(PartyType.PERSON, CHAIR), clerk()),
                PartyRejection.PEOPLE_ADMINISTER_THEMSELVES,
                "/administrator");
    }

    @ParameterizedTest
    @EnumSource(value = PartyType.class, mode = EnumSource.Mode.EXCLUDE, names = "PERSON")
    void gives_every_group_and_organisation_an_administrator(PartyType type) {
        var facts = TestFacts.holding(clerk(), new Guard.OfParty(CHAIR), new PartyFacts(CHAIR, PartyType.PERSON));
        assertThat(decide(administered(type, CHAIR), facts)).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource(
            value = PartyType.class,
            names = {"PERSON", "INFORMAL_GROUP"})
    void refuses_register_numbers_of_people(PartyType type) {
        var command = new RegisterParty(GUILD, type, List.of(CVR), NAME, false, null);
        assertRefused(() -> decide(command, clerk()), PartyRejection.PEOPLE_HAVE_NO_REGISTER_NUMBER, "/identifiers");
    }

    @Test
    void refuses_a_register_number_that_another_party_holds() {
        var facts = TestFacts.holding(clerk(), new Guard.OfIdentifier(CVR), new IdentifierFacts(CHAIR));
        assertRefused(() -> decide(guild(List.of(CVR)), facts), PartyRejection.IDENTIFIER_TAKEN, "/identifiers/0");
    }

    @Test
    void refuses_the_same_register_number_twice() {
        assertRefused(
                () -> decide(guild(List.of(CVR, CVR)), clerk()), PartyRejection.IDENTIFIER_TWICE, "/identifiers/1");
    }

    @Test
    void refuses_more_than_ten_register_numbers() {
        var eleven = IntStream.range(0, 11)
                .mapToObj(i -> new PartyIdentifier("DK-CVR", "1234567" + (i % 10)))
                .toList();
        assertRefused(() -> decide(guild(eleven), clerk()), PartyRejection.TOO_MANY_IDENTIFIERS, "/identifiers");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1234567", "123456789", "1234567A", "12 34 56 78", ""})
    void refuses_a_cvr_number_that_is_not_eight_digits(String id) {
        assertRefused(
                () -> decide(guild(List.of(new PartyIdentifier("DK-CVR", id))), clerk()),
                PartyRejection.CVR_HAS_EIGHT_DIGITS,
                "/identifiers/0/id");
    }

    @ParameterizedTest
    @ValueSource(strings = {"CVR", "dk-cvr", "DK_CVR", "DNK-CVR", "DK-", ""})
    void refuses_a_scheme_that_is_not_of_the_org_id_form(String scheme) {
        assertRefused(
                () -> decide(guild(List.of(new PartyIdentifier(scheme, "1"))), clerk()),
                PartyRejection.SCHEME_UNKNOWN_FORM,
                "/identifiers/0/scheme");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "sc123456", " SC1", "SC 1", "-1", "SC1\n"})
    void refuses_a_register_number_of_no_known_form(String id) {
        assertRefused(
                () -> decide(guild(List.of(new PartyIdentifier("GB-COH", id))), clerk()),
                PartyRejection.IDENTIFIER_FORM,
                "/identifiers/0/id");
    }

    @Test
    void refuses_a_register_of_people() {
        assertRefused(
                () -> decide(guild(List.of(new PartyIdentifier("DK-CPR", "0101011234"))), clerk()),
                PartyRejection.REGISTER_OF_PEOPLE,
                "/identifiers/0/scheme");
    }

    private static List<PartyEvent> decide(PartyCommand command, Facts facts) {
        return PartyDecider.decide(PartyState.NOT_REGISTERED, command, facts);
    }

    private static RegisterParty guild(List<PartyIdentifier> identifiers) {
        return new RegisterParty(GUILD, PartyType.ASSOCIATION, identifiers, NAME, false, null);
    }

    private static RegisterParty administered(PartyType type, @Nullable PartyId administrator) {
        return new RegisterParty(
                GUILD,
                type,
                List.of(),
                NAME,
                false,
                administrator == null ? null : new Administration(administrator, MANDATE));
    }

    private static RegisterSelf self(PartyType type) {
        return new RegisterSelf(GUILD, type, List.of(), NAME);
    }

    private static Facts clerk() {
        return TestFacts.actingFor(founded(TestFacts.by(CLERK)), OPERATOR, MandateAct.ADMINISTER);
    }

    private static Facts importer() {
        return TestFacts.actingFor(founded(TestFacts.by(CLERK)), OPERATOR, MandateAct.IMPORT);
    }

    private static Facts founded(Facts facts) {
        return TestFacts.holding(facts, new Guard.OfInstallation(), new InstallationFacts(OPERATOR));
    }
}
