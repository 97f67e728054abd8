package dk.sambog.command.vault;

import static dk.sambog.command.testing.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.sambog.events.party.PartyDetail;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DetailFormTest {
    @ParameterizedTest
    @CsvSource({
        "EMAIL, ' karen@havn.dk ', karen@havn.dk",
        "EMAIL, søren.ø+slus@post.ålborg.dk, søren.ø+slus@post.ålborg.dk",
        "PHONE, 12 34 56 78, +4512345678",
        "PHONE, 0045 12345678, +4512345678",
        "PHONE, +46 70-123 45 67, +46701234567",
        "ADDRESS, 'Strandvej 4, 6960 Hvidesand', 'Strandvej 4, 6960 Hvidesand'",
        "PAYOUT_ACCOUNT, 1234 1234567, 1234-0001234567",
        "PAYOUT_ACCOUNT, 12340001234567, 1234-0001234567",
        "PAYOUT_ACCOUNT, dk50 0040 0440 1162 43, DK5000400440116243",
        "NAME, ' Karen Holm', Karen Holm"
    })
    void keeps_each_detail_in_one_form(PartyDetail field, String written, String kept) {
        assertThat(DetailForm.require("/value", field, written)).isEqualTo(kept);
    }

    @ParameterizedTest
    @ValueSource(strings = {"karen", "karen@", "@havn.dk", "ka ren@havn.dk", "karen@havn", ""})
    void refuses_what_is_no_email_address(String value) {
        assertRefused(
                () -> DetailForm.require("/value", PartyDetail.EMAIL, value), VaultRejection.EMAIL_FORM, "/value");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1234567", "123456789", "+0012345678", "tolv", ""})
    void refuses_what_is_no_phone_number(String value) {
        assertRefused(
                () -> DetailForm.require("/value", PartyDetail.PHONE, value), VaultRejection.PHONE_FORM, "/value");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "6960", "Strandvej 4\n6960 Hvidesand"})
    void refuses_what_is_no_address(String value) {
        assertRefused(
                () -> DetailForm.require("/value", PartyDetail.ADDRESS, value), VaultRejection.ADDRESS_FORM, "/value");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1234", "DK5000400440116244", "konto 1234 1234567", "010203-12345678901", ""})
    void refuses_what_is_no_account(String value) {
        assertRefused(
                () -> DetailForm.require("/value", PartyDetail.PAYOUT_ACCOUNT, value),
                VaultRejection.ACCOUNT_FORM,
                "/value");
    }

    @ParameterizedTest
    @CsvSource({"ADDRESS, 'Strandvej 4, 010203-1234'", "NAME, Karen 010203-1234", "EMAIL, 010203-1234@havn.dk"})
    void refuses_a_cpr_number_wherever_it_stands(PartyDetail field, String value) {
        assertThatThrownBy(() -> DetailForm.require("/value", field, value)).hasMessage("cpr-number");
    }
}
