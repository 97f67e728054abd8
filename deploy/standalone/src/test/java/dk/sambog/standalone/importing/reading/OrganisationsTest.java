package dk.sambog.standalone.importing.reading;

import static dk.sambog.standalone.importing.reading.PlainFile.PLAIN;
import static dk.sambog.standalone.importing.reading.PlainFile.fault;
import static org.assertj.core.api.Assertions.assertThat;

import dk.sambog.events.party.PartyIdentifier;
import dk.sambog.events.party.PartyType;
import org.junit.jupiter.api.Test;

class OrganisationsTest {
    private static final String NAMED = "receiver: {type: {fixed: ASSOCIATION}, name: {column: receiver}}";
    private static final PlainFile BY_CVR = PLAIN.with(
                    NAMED, NAMED.replace("}}", "}, identifier: {scheme: DK-CVR, column: cvr}}"))
            .withHeader("id;title;date;receiver;amount;cvr");
    private static final PlainFile BY_ORG_ID = BY_CVR.with(
            "{scheme: DK-CVR, column: cvr}", "{schemes: [GB-CHC, GB-COH], unregistered: [360G], column: cvr}");

    @Test
    void knows_an_organisation_by_its_number_whatever_its_name() {
        var projects = BY_CVR.read("1;A;24.04.2014;Slusen;1;12345678", "2;B;24.04.2014;Sluselavet;1;12345678")
                .projects();
        assertThat(projects).extracting(project -> project.beneficiary().key()).containsOnly("party/DK-CVR/12345678");
        assertThat(projects.getFirst().beneficiary().identifier()).isEqualTo(new PartyIdentifier("DK-CVR", "12345678"));
    }

    @Test
    void falls_back_on_the_name_where_a_row_has_no_number() {
        assertThat(BY_CVR.read("1;A;24.04.2014;Slusen;1;")
                        .projects()
                        .getFirst()
                        .beneficiary()
                        .key())
                .startsWith("party/name/");
    }

    @Test
    void refuses_a_cvr_number_without_8_digits() {
        var fault = fault(BY_CVR.read("1;A;24.04.2014;Slusen;1;1234567"));
        assertThat(fault.column()).isEqualTo("cvr");
        assertThat(fault.reason()).contains("8 digits");
    }

    @Test
    void takes_an_org_id_apart_into_register_and_number() {
        assertThat(BY_ORG_ID
                        .read("1;A;24.04.2014;X;1;GB-CHC-1234/a")
                        .projects()
                        .getFirst()
                        .beneficiary()
                        .identifier())
                .isEqualTo(new PartyIdentifier("GB-CHC", "1234/A"));
    }

    @Test
    void tells_organisations_apart_by_an_id_of_the_publishers_and_gives_them_no_number() {
        var projects = BY_ORG_ID
                .read("1;A;24.04.2014;X;1;360G-O:1b", "2;A;24.04.2014;X;1;360G-O:1B", "3;A;24.04.2014;Z;1;360G-O:1b")
                .projects();
        assertThat(projects)
                .extracting(project -> project.beneficiary().identifier())
                .containsOnlyNulls();
        assertThat(SourceProject.organisations(projects).values())
                .extracting(SourceProject.Organisation::name)
                .containsExactly("Havnens Fond", "X", "X");
    }

    @Test
    void refuses_an_org_id_of_a_register_the_mapping_does_not_name() {
        assertThat(fault(BY_ORG_ID.read("1;A;24.04.2014;X;1;NL-KVK-1")).reason())
                .contains("begins with none of");
    }

    @Test
    void takes_the_type_from_the_first_words_that_fit() {
        var typed = PLAIN.with(
                "receiver: {type: {fixed: ASSOCIATION}",
                "receiver: {type: {column: receiver, values: {\"* Kommune\": MUNICIPALITY, \"*\": COMPANY}}");
        var reading = typed.read("1;A;24.04.2014;Vejle Kommune;1", "2;A;24.04.2014;Kommune (ApS);1");
        assertThat(reading.projects())
                .extracting(project -> project.beneficiary().type())
                .containsExactly(PartyType.MUNICIPALITY, PartyType.COMPANY);
    }

    @Test
    void refuses_a_word_the_mapping_gives_no_meaning() {
        var kinds = PLAIN.with("kind: {fixed: CASH_GRANT}", "kind: {column: title, values: {Lån: MICROLOAN}}");
        var fault = fault(kinds.read("1;Tilskud;24.04.2014;X;1"));
        assertThat(fault.value()).isEqualTo("Tilskud");
        assertThat(fault.reason()).contains("values do not list it");
    }
}
