package dk.sambog.command.body;

import dk.sambog.command.problem.CommandRejected;
import dk.sambog.events.Asset;
import dk.sambog.events.Quantity;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A quantity as a request writes it: exactly one of money, minutes and units. */
public record QuantityBody(
        @Nullable Money money,
        @Nullable Long minutes,
        @Nullable Units units) {
    /** {@code amount} is decimal text, {@code "1250.00"}; more decimals than the currency has are refused. */
    public record Money(@Nullable String amount, @Nullable String currency) {}

    /** Whole units of something, {@code {"count": 20, "unit": "sandbag"}}. */
    public record Units(@Nullable Long count, @Nullable String unit) {}

    // 15 digits before the point: a thousand times the state budget.
    private static final Pattern AMOUNT = Pattern.compile("\\d{1,15}(\\.\\d{1,4})?");
    private static final Pattern UNIT = Pattern.compile("[a-z0-9-]{1,40}");
    private static final long MOST = 1_000_000_000_000_000L;

    /** The quantity, more than 0, or a refusal that names the field under {@code pointer}. */
    public Quantity toQuantity(String pointer) {
        var quantity = toQuantityOrNone(pointer);
        if (quantity.isZero()) {
            throw new CommandRejected(QuantityRejection.NOT_POSITIVE, pointer + field());
        }
        return quantity;
    }

    /** The same where 0 is an answer. */
    public Quantity toQuantityOrNone(String pointer) {
        if (Stream.of(money, minutes, units).filter(Objects::nonNull).count() != 1) {
            throw new CommandRejected(QuantityRejection.ONE_QUANTITY, pointer.isEmpty() ? "/money" : pointer);
        }
        if (money != null) {
            return money(money, pointer + "/money");
        }
        if (minutes != null) {
            return new Quantity(inRange(minutes, pointer + "/minutes"), Asset.MINUTES);
        }
        return units(Objects.requireNonNull(units), pointer + "/units");
    }

    private String field() {
        return money != null ? "/money/amount" : minutes != null ? "/minutes" : "/units/count";
    }

    private static Quantity money(Money money, String pointer) {
        if (money.amount() == null || !AMOUNT.matcher(money.amount()).matches()) {
            throw new CommandRejected(QuantityRejection.NOT_AN_AMOUNT, pointer + "/amount");
        }
        var asset = currency(money.currency(), pointer + "/currency");
        var amount = new BigDecimal(money.amount());
        if (amount.stripTrailingZeros().scale() > asset.decimals()) {
            throw new CommandRejected(QuantityRejection.TOO_MANY_DECIMALS, pointer + "/amount");
        }
        var minorUnits = amount.movePointRight(asset.decimals());
        // Compared before it becomes a long: 15 digits and the 4 decimals of some currencies do not fit into one.
        if (minorUnits.compareTo(BigDecimal.valueOf(MOST)) > 0) {
            throw new CommandRejected(QuantityRejection.ABSURDLY_LARGE, pointer + "/amount");
        }
        return new Quantity(minorUnits.longValueExact(), asset);
    }

    private static Asset currency(@Nullable String currency, String pointer) {
        try {
            return Asset.ofCurrency(Objects.requireNonNull(currency));
        } catch (IllegalArgumentException | NullPointerException e) {
            throw new CommandRejected(QuantityRejection.NOT_A_CURRENCY, pointer);
        }
    }

    private static Quantity units(Units units, String pointer) {
        if (units.unit() == null || !UNIT.matcher(units.unit()).matches()) {
            throw new CommandRejected(QuantityRejection.NOT_A_UNIT, pointer + "/unit");
        }
        if (units.count() == null) {
            throw new CommandRejected(QuantityRejection.NOT_AN_AMOUNT, pointer + "/count");
        }
        return new Quantity(inRange(units.count(), pointer + "/count"), Asset.ofUnit(units.unit()));
    }

    private static long inRange(long amount, String pointer) {
        if (amount < 0) {
            throw new CommandRejected(QuantityRejection.NOT_POSITIVE, pointer);
        }
        if (amount > MOST) {
            throw new CommandRejected(QuantityRejection.ABSURDLY_LARGE, pointer);
        }
        return amount;
    }
}
