package dk.sambog.command.body;

import static dk.sambog.command.body.QuantityRejection.ABSURDLY_LARGE;
import static dk.sambog.command.body.QuantityRejection.NOT_AN_AMOUNT;
import static dk.sambog.command.body.QuantityRejection.NOT_A_CURRENCY;
import static dk.sambog.command.body.QuantityRejection.NOT_A_UNIT;
import static dk.sambog.command.body.QuantityRejection.NOT_POSITIVE;
import static dk.sambog.command.body.QuantityRejection.ONE_QUANTITY;
import static dk.sambog.command.body.QuantityRejection.TOO_MANY_DECIMALS;
import static dk.sambog.command.testing.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dk.sambog.command.body.QuantityBody.Money;
import dk.sambog.command.body.QuantityBody.Units;
import java.math.BigDecimal;
import java.util.Currency;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuantityBodyTest {
    @ParameterizedTest
    @CsvSource({
        "1250.00, DKK, 125000 DKK/2",
        "1250, DKK, 125000 DKK/2",
        "0.01, DKK, 1 DKK/2",
        "1.5000, DKK, 150 DKK/2",
        "1500, JPY, 1500 JPY/0",
        "1500.00, JPY, 1500 JPY/0",
        "1.234, KWD, 1234 KWD/3",
        "1.2345, CLF, 12345 CLF/4",
        "9999999999999.99, DKK, 999999999999999 DKK/2"
    })
    void reads_money_into_minor_units(String amount, String currency, String expected) {
        assertThat(money(amount, currency).toQuantity("")).hasToString(expected);
    }

    @Property
    void every_minor_unit_of_every_currency_is_read_exactly(
            @ForAll("currencies") Currency currency, @ForAll @LongRange(min = 1, max = 100_000_000_000L) long minor) {
        var text =
                BigDecimal.valueOf(minor, currency.getDefaultFractionDigits()).toPlainString();

        assertThat(money(text, currency.getCurrencyCode()).toQuantity("").amount())
                .isEqualTo(minor);
    }

    @ParameterizedTest
    @CsvSource({"1.5, JPY", "1.2345, KWD", "0.001, DKK", "0.0001, EUR"})
    void refuses_parts_a_currency_does_not_have(String amount, String currency) {
        assertRefused(() -> money(amount, currency).toQuantity(""), TOO_MANY_DECIMALS, "/money/amount");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " 1",
                "-1",
                "+1",
                "1,5",
                "1.",
                ".5",
                "1e3",
                "1_000",
                "NaN",
                "0x10",
                "1.12345",
                "1234567890123456",
                "١٢"
            })
    void refuses_what_is_no_amount(String amount) {
        assertRefused(() -> money(amount, "DKK").toQuantity(""), NOT_AN_AMOUNT, "/money/amount");
    }

    @Test
    void refuses_money_without_an_amount() {
        assertRefused(() -> money(null, "DKK").toQuantity(""), NOT_AN_AMOUNT, "/money/amount");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "dkk", "ZZZ", "XAU", "XXX", "DKK/2", "kroner"})
    void refuses_what_one_cannot_pay_in(String currency) {
        assertRefused(() -> money("1", currency).toQuantity(""), NOT_A_CURRENCY, "/money/currency");
    }

    @Test
    void refuses_money_without_a_currency() {
        assertRefused(() -> money("1", null).toQuantity(""), NOT_A_CURRENCY, "/money/currency");
    }

    @Test
    void refuses_nothing_where_something_is_given() {
        assertRefused(() -> money("0.00", "DKK").toQuantity(""), NOT_POSITIVE, "/money/amount");
        assertRefused(() -> minutes(0).toQuantity(""), NOT_POSITIVE, "/minutes");
        assertRefused(() -> units(0L, "sandbag").toQuantity(""), NOT_POSITIVE, "/units/count");
    }

    @Test
    void takes_nothing_where_nothing_is_an_answer() {
        assertThat(money("0", "DKK").toQuantityOrNone("").isZero()).isTrue();
        assertThat(minutes(0).toQuantityOrNone("").isZero()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, Long.MIN_VALUE})
    void refuses_less_than_nothing(long amount) {
        assertRefused(() -> minutes(amount).toQuantityOrNone(""), NOT_POSITIVE, "/minutes");
        assertRefused(() -> units(amount, "sandbag").toQuantityOrNone(""), NOT_POSITIVE, "/units/count");
    }

    @Test
    void refuses_what_nobody_can_give() {
        assertRefused(() -> minutes(Long.MAX_VALUE).toQuantity(""), ABSURDLY_LARGE, "/minutes");
        assertRefused(() -> units(Long.MAX_VALUE, "sandbag").toQuantity(""), ABSURDLY_LARGE, "/units/count");
        assertRefused(() -> money("999999999999999", "DKK").toQuantity(""), ABSURDLY_LARGE, "/money/amount");
        assertRefused(() -> money("999999999999999.9999", "CLF").toQuantity(""), ABSURDLY_LARGE, "/money/amount");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Sandbag", "sand bag", "sæk", "a/b", "12345678901234567890123456789012345678901"})
    void refuses_what_is_no_unit(String unit) {
        assertRefused(() -> units(1L, unit).toQuantity(""), NOT_A_UNIT, "/units/unit");
    }

    @Test
    void refuses_units_without_a_name_or_a_count() {
        assertRefused(() -> units(1L, null).toQuantity(""), NOT_A_UNIT, "/units/unit");
        assertRefused(() -> units(null, "sandbag").toQuantity(""), NOT_AN_AMOUNT, "/units/count");
    }

    @Test
    void refuses_none_and_two_quantities_at_once() {
        assertRefused(() -> new QuantityBody(null, null, null).toQuantity(""), ONE_QUANTITY, "/money");
        assertRefused(() -> new QuantityBody(new Money("1", "DKK"), 90L, null).toQuantity(""), ONE_QUANTITY, "/money");
        assertRefused(
                () -> new QuantityBody(null, 90L, new Units(1L, "sandbag")).toQuantity(""), ONE_QUANTITY, "/money");
    }

    @Test
    void points_at_the_quantity_it_was_asked_about() {
        assertRefused(
                () -> money("1.5", "JPY").toQuantity("/commitments/3/quantity"),
                TOO_MANY_DECIMALS,
                "/commitments/3/quantity/money/amount");
    }

    @Provide
    Arbitrary<Currency> currencies() {
        return Arbitraries.of(Currency.getAvailableCurrencies().stream()
                .filter(currency -> currency.getDefaultFractionDigits() >= 0)
                .toList());
    }

    private static QuantityBody money(@Nullable String amount, @Nullable String currency) {
        return new QuantityBody(new Money(amount, currency), null, null);
    }

    private static QuantityBody minutes(long minutes) {
        return new QuantityBody(null, minutes, null);
    }

    private static QuantityBody units(@Nullable Long count, @Nullable String unit) {
        return new QuantityBody(null, null, new Units(count, unit));
    }
}
