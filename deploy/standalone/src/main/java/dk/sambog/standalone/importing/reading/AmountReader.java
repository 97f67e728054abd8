package dk.sambog.standalone.importing.reading;

import dk.sambog.events.Asset;
import dk.sambog.events.Quantity;
import dk.sambog.standalone.importing.mapping.Amount;
import dk.sambog.standalone.importing.mapping.UnreadableValue;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Reads amounts, whole or a share of one, out of the fields of one record. */
final class AmountReader {
    // What the ledger takes for one amount.
    private static final BigDecimal MOST_MINOR_UNITS = new BigDecimal("1e15");
    private static final int MOST_DIGITS = 18;

    private final FieldReader fields;

    AmountReader(FieldReader fields) {
        this.fields = fields;
    }

    /** The amount in the currency's minor unit; null when it cannot be read, which is remembered. */
    @Nullable
    Quantity quantity(Amount amount, Asset asset) {
        var exact = amount(amount, asset);
        return exact == null
                ? null
                : fields.attempt(amount.column(), fields.text(amount.column()), () -> minorUnits(exact, asset));
    }

    /** The exact amount in whole units of the currency; null when it cannot be read, which is remembered. */
    @Nullable
    BigDecimal amount(Amount amount, Asset asset) {
        var whole = fields.number(amount.column());
        if (whole == null || isTooLarge(whole)) {
            if (whole != null) {
                fields.refuse(amount.column(), fields.text(amount.column()), "too large");
            }
            return null;
        }
        var scaled = whole.multiply(amount.times());
        var result = amount.share() == null ? scaled : share(scaled, amount.share(), asset);
        for (var taken : amount.minus()) {
            var less = amount(taken, asset);
            result = result == null || less == null ? null : result.subtract(less);
        }
        if (result != null && result.signum() < 0) {
            fields.refuse(amount.column(), fields.text(amount.column()), "what is taken from it is more than it");
            return null;
        }
        return result;
    }

    private @Nullable BigDecimal share(BigDecimal whole, Amount.Share share, Asset asset) {
        var rate = fields.percent(share.column());
        if (rate == null) {
            return null;
        }
        if (rate.compareTo(share.whole()) > 0) {
            fields.refuse(share.column(), fields.text(share.column()), "more than the whole");
            return null;
        }
        // Both divisors are powers of ten, so the division is exact.
        var part = whole.multiply(rate).divide(share.whole());
        return share.rounding() == null ? part : part.setScale(asset.decimals(), share.rounding());
    }

    private static boolean isTooLarge(BigDecimal number) {
        return number.signum() != 0 && (long) number.precision() - number.scale() > MOST_DIGITS;
    }

    private static Quantity minorUnits(BigDecimal exact, Asset asset) {
        var bare = exact.signum() == 0 ? BigDecimal.ZERO : exact.stripTrailingZeros();
        if (bare.scale() > asset.decimals()) {
            throw new UnreadableValue("finer than the smallest unit of " + asset.currency());
        }
        var minor = bare.movePointRight(asset.decimals());
        if (minor.compareTo(MOST_MINOR_UNITS) > 0) {
            throw new UnreadableValue("too large");
        }
        return new Quantity(minor.longValueExact(), asset);
    }
}
