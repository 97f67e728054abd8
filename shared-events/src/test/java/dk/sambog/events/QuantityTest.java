package dk.sambog.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;

class QuantityTest {
    private static final Asset KRONER = Asset.ofCurrency("DKK");

    @Property
    void what_is_added_can_be_taken_away_again(
            @ForAll("quantities") Quantity one, @ForAll @LongRange(max = Long.MAX_VALUE / 2) long more) {
        var other = new Quantity(more, one.asset());
        assertThat(one.plus(other).minus(other)).isEqualTo(one);
        assertThat(one.plus(other)).isEqualTo(other.plus(one));
    }

    @Property
    void the_smaller_of_two_exceeds_neither(
            @ForAll @LongRange(min = 0) long one, @ForAll @LongRange(min = 0) long other) {
        var min = kroner(one).min(kroner(other));
        assertThat(min).isIn(kroner(one), kroner(other));
        assertThat(min.exceeds(kroner(one))).isFalse();
        assertThat(min.exceeds(kroner(other))).isFalse();
    }

    @Property
    void exactly_one_of_two_that_differ_exceeds_the_other(
            @ForAll @LongRange(min = 0) long one, @ForAll @LongRange(min = 0) long other) {
        Assume.that(one != other);
        assertThat(kroner(one).exceeds(kroner(other)))
                .isNotEqualTo(kroner(other).exceeds(kroner(one)));
    }

    @Property
    void more_than_there_is_cannot_be_taken(
            @ForAll @LongRange(min = 0, max = 1L << 40) long some,
            @ForAll @LongRange(min = 1, max = 1L << 40) long more) {
        assertThatIllegalArgumentException().isThrownBy(() -> kroner(some).minus(kroner(some + more)));
    }

    @Property
    void nothing_is_the_neutral_element(@ForAll("quantities") Quantity quantity) {
        assertThat(quantity.plus(quantity.none())).isEqualTo(quantity);
        assertThat(quantity.minus(quantity)).isEqualTo(quantity.none());
        assertThat(quantity.none().isZero()).isTrue();
    }

    @Property
    void a_quantity_is_never_negative(@ForAll @LongRange(min = Long.MIN_VALUE, max = -1) long amount) {
        assertThatIllegalArgumentException().isThrownBy(() -> kroner(amount));
    }

    @Property
    void different_assets_are_never_combined(@ForAll("quantities") Quantity one, @ForAll("quantities") Quantity other) {
        Assume.that(!one.asset().equals(other.asset()));
        assertThatIllegalArgumentException().isThrownBy(() -> one.plus(other));
        assertThatIllegalArgumentException().isThrownBy(() -> one.minus(other));
        assertThatIllegalArgumentException().isThrownBy(() -> one.min(other));
        assertThatIllegalArgumentException().isThrownBy(() -> one.exceeds(other));
    }

    @Example
    void a_sum_past_the_largest_number_is_refused_and_does_not_wrap() {
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> kroner(Long.MAX_VALUE).plus(kroner(1)));
    }

    @Provide
    Arbitrary<Quantity> quantities() {
        var assets = Arbitraries.of(KRONER, Asset.ofCurrency("JPY"), Asset.MINUTES, Asset.ofUnit("sandbag"));
        return Arbitraries.longs()
                .between(0, Long.MAX_VALUE / 2)
                .flatMap(amount -> assets.map(asset -> new Quantity(amount, asset)));
    }

    private static Quantity kroner(long amount) {
        return new Quantity(amount, KRONER);
    }
}
