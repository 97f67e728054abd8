package dk.sambog.events.party;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PartyIdentifierTest {
    // 13748136 is the register's own example; the others are published ones.
    @ParameterizedTest
    @ValueSource(strings = {"13748136", "27355021", "24256790", "13585628"})
    void numbers_that_were_given_with_a_check_digit_have_it(String cvr) {
        assertThat(new PartyIdentifier("DK-CVR", cvr).lacksCheckDigit()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"13748137", "24256791", "10000001", "13748163"})
    void a_slip_of_the_pen_and_a_newer_number_lack_it(String cvr) {
        assertThat(new PartyIdentifier("DK-CVR", cvr).lacksCheckDigit()).isTrue();
    }

    @Test
    void other_registers_have_check_digits_of_their_own_or_none() {
        assertThat(new PartyIdentifier("GB-CHC", "1234567").lacksCheckDigit()).isFalse();
        assertThat(new PartyIdentifier("GB-COH", "10000001").lacksCheckDigit()).isFalse();
    }
}
