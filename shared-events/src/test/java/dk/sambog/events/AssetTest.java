package dk.sambog.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Currency;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AssetTest {
    @Property
    void every_currency_one_can_pay_in_is_an_asset_and_is_read_back(@ForAll("currencies") Currency currency) {
        var asset = Asset.ofCurrency(currency.getCurrencyCode());
        assertThat(asset.isMoney()).isTrue();
        assertThat(asset.currency()).isEqualTo(currency.getCurrencyCode());
        assertThat(asset.decimals()).isEqualTo(currency.getDefaultFractionDigits());
        assertThat(Asset.of(asset.toString())).isEqualTo(asset);
    }

    @Property
    void a_currency_with_other_decimals_than_its_own_is_refused(@ForAll("currencies") Currency currency) {
        var wrong = (currency.getDefaultFractionDigits() + 1) % 10;
        assertThatIllegalArgumentException().isThrownBy(() -> Asset.of(currency.getCurrencyCode() + "/" + wrong));
    }

    @Property
    void any_lower_case_word_names_a_unit(
            @ForAll @CharRange(from = 'a', to = 'z') @StringLength(min = 1, max = 40) String what) {
        var asset = Asset.ofUnit(what);
        assertThat(asset.isMoney()).isFalse();
        assertThat(asset.decimals()).isZero();
        assertThat(Asset.of(asset.toString())).isEqualTo(asset);
    }

    @Property
    void whatever_is_taken_for_an_asset_is_written_as_it_was_read(@ForAll("nearlyAssets") String code) {
        try {
            assertThat(Asset.of(code).toString()).isEqualTo(code);
        } catch (IllegalArgumentException refused) {
            assertThat(code).isNotIn("MIN", "DKK/2", "UNIT:sandbag");
        }
    }

    @ParameterizedTest
    @CsvSource({"DKK, 2", "JPY, 0", "KWD, 3", "CLF, 4", "EUR, 2"})
    void a_currency_has_as_many_decimals_as_iso_4217_says(String currency, int decimals) {
        assertThat(Asset.ofCurrency(currency)).hasToString(currency + "/" + decimals);
    }

    @ParameterizedTest
    @ValueSource(strings = {"XXX", "XAU", "XTS", "dkk", "DK", "ZZZ", ""})
    void what_one_cannot_pay_in_is_no_currency(String currency) {
        assertThatIllegalArgumentException().isThrownBy(() -> Asset.ofCurrency(currency));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "DKK", "DKK/", "DKK/3", "DKK/22", "XAU/2", "min", "UNIT:", "UNIT:Sæk", "UNIT:a b", "MIN/0"})
    void anything_else_is_no_asset(String code) {
        assertThatIllegalArgumentException().isThrownBy(() -> Asset.of(code));
    }

    @Example
    void minutes_have_no_currency() {
        assertThat(Asset.of("MIN")).isEqualTo(Asset.MINUTES);
        assertThatIllegalStateException().isThrownBy(Asset.MINUTES::currency);
    }

    @Provide
    Arbitrary<Currency> currencies() {
        return Arbitraries.of(Currency.getAvailableCurrencies().stream()
                .filter(currency -> currency.getDefaultFractionDigits() >= 0)
                .toList());
    }

    @Provide
    Arbitrary<String> nearlyAssets() {
        return Arbitraries.oneOf(
                Arbitraries.of("MIN", "DKK/2", "UNIT:sandbag", "JPY/0", "XXX/0"),
                Arbitraries.strings().withChars("DKJPYMINUT:/0123sandbg").ofMaxLength(12));
    }
}
