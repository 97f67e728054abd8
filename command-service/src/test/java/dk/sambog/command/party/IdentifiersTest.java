package dk.sambog.command.party;

import static dk.sambog.command.testing.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dk.sambog.command.testing.TestFacts;
import dk.sambog.events.party.PartyId;
import dk.sambog.events.party.PartyIdentifier;
import dk.sambog.events.party.PartyType;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class IdentifiersTest {
    @Property(tries = 300)
    void any_eight_digits_are_a_cvr_number(@ForAll @StringLength(8) @CharRange(from = '0', to = '9') String digits) {
        assertThatCode(() -> require(digits)).doesNotThrowAnyException();
    }

    @Property(tries = 300)
    void nothing_but_eight_digits_is_a_cvr_number(@ForAll String anything) {
        Assume.that(!anything.matches("[0-9]{8}"));
        assertRefused(() -> require(anything), PartyRejection.CVR_HAS_EIGHT_DIGITS, "/identifiers/0/id");
    }

    @Test
    void writes_a_register_number_in_capitals_and_a_publishers_own_as_it_is() {
        assertThat(Identifiers.written(" gb-coh ", " sc123456 ")).isEqualTo(new PartyIdentifier("GB-COH", "SC123456"));
        assertThat(Identifiers.written("360g", "ABCT-ORG:0015I000002npvJ"))
                .isEqualTo(new PartyIdentifier("360G", "ABCT-ORG:0015I000002npvJ"));
    }

    @Test
    void takes_a_number_that_a_publisher_of_grants_gave() {
        assertThatCode(() -> require(new PartyIdentifier("360G", "ABCT-ORG:0015I000002npvJ")))
                .doesNotThrowAnyException();
        assertRefused(
                () -> require(new PartyIdentifier("360G", "to ord")),
                PartyRejection.IDENTIFIER_FORM,
                "/identifiers/0/id");
    }

    private static void require(String cvr) {
        require(new PartyIdentifier("DK-CVR", cvr));
    }

    private static void require(PartyIdentifier identifier) {
        Identifiers.require(
                PartyType.COMPANY, List.of(identifier), "/identifiers", TestFacts.by(new PartyId(new UUID(0, 1))));
    }
}
