package dk.sambog.standalone.importing.reading;

import dk.sambog.events.Asset;
import dk.sambog.events.Quantity;
import dk.sambog.standalone.importing.mapping.Amount;
import dk.sambog.standalone.importing.mapping.Mapping;
import dk.sambog.standalone.importing.mapping.UnreadableValue;
import dk.sambog.standalone.importing.mapping.Value;
import dk.sambog.standalone.importing.source.BadLine;
import dk.sambog.standalone.importing.source.SourceRecord;
import dk.sambog.standalone.importing.source.SourceRecord.Cell;
import dk.sambog.standalone.importing.source.Spaces;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads single fields of one record, and remembers every one that cannot be read. */
final class FieldReader {
    // What the ledger takes for one amount.
    private static final BigDecimal MOST_MINOR_UNITS = new BigDecimal("1e15");
    private static final int MOST_DIGITS = 18;

    private final Mapping mapping;
    private final SourceRecord source;
    private final List<BadLine> bad = new ArrayList<>();

    FieldReader(Mapping mapping, SourceRecord source) {
        this.mapping = mapping;
        this.source = source;
    }

    List<BadLine> bad() {
        return bad;
    }

    void refuse(String column, String value, String reason) {
        var line = new BadLine(source.line(), column, value, reason);
        if (!bad.contains(line)) {
            bad.add(line);
        }
    }

    /** A text that must be there; null when it is not, which is remembered. */
    @Nullable
    String required(Value value) {
        return requiredAs(value, text -> text);
    }

    /** A text that must be there, made into something; null when it cannot, which is remembered. */
    <T> @Nullable T requiredAs(Value value, Function<String, T> make) {
        var before = bad.size();
        var made = optionalAs(value, make);
        if (made == null && bad.size() == before) {
            refuse(name(value), "", "is empty");
        }
        return made;
    }

    /** A text that may be missing, made into something; null when missing, or when it cannot, which is remembered. */
    <T> @Nullable T optionalAs(Value value, Function<String, T> make) {
        return switch (value) {
            case Value.Fixed fixed -> attempt("", fixed.text(), () -> make.apply(fixed.text()));
            case Value.Column column -> {
                var cell = cell(column.name()).orElse(null);
                yield cell == null
                        ? null
                        : attempt(
                                column.name(),
                                cell.text(),
                                () -> make.apply(column.meaning(Spaces.strip(cell.text()))));
            }
        };
    }

    @Nullable
    LocalDate optionalDate(@Nullable Value value) {
        return value == null ? null : optionalAs(value, mapping.dates()::parse);
    }

    boolean isEmpty(String column) {
        return cell(column).isEmpty();
    }

    /** The amount in the currency's minor unit; null when it cannot be read, which is remembered. */
    @Nullable
    Quantity quantity(Amount amount, Asset asset) {
        var exact = amount(amount, asset);
        return exact == null ? null : attempt(amount.column(), text(amount.column()), () -> minorUnits(exact, asset));
    }

    /** A number of zero or more as it stands in a column; null when it cannot be read, which is remembered. */
    @Nullable
    BigDecimal number(String column) {
        return number(column, false);
    }

    /** A rate; a percent sign may follow it when it counts per hundred. */
    @Nullable
    BigDecimal percent(String column) {
        return number(column, true);
    }

    private @Nullable BigDecimal number(String column, boolean percent) {
        var before = bad.size();
        var cell = cell(column).orElse(null);
        if (cell == null) {
            if (bad.size() == before) {
                refuse(column, "", "is empty");
            }
            return null;
        }
        return attempt(column, cell.text(), () -> cell.number() ? fromJson(cell) : fromText(cell.text(), percent));
    }

    private static BigDecimal fromJson(Cell cell) {
        var number = new BigDecimal(cell.text());
        if (number.signum() < 0) {
            throw new UnreadableValue("negative amounts are not taken in");
        }
        return number;
    }

    private BigDecimal fromText(String text, boolean percent) {
        var style = mapping.numbers();
        if (style == null) {
            throw new UnreadableValue("a text where the mapping tells no separators for numbers written as text");
        }
        var bare = Spaces.strip(text);
        return style.parse(percent && bare.endsWith("%") ? Spaces.strip(bare.substring(0, bare.length() - 1)) : bare);
    }

    /** The exact amount in whole units of the currency; null when it cannot be read, which is remembered. */
    @Nullable
    BigDecimal amount(Amount amount, Asset asset) {
        var whole = number(amount.column());
        if (whole == null || isTooLarge(whole)) {
            if (whole != null) {
                refuse(amount.column(), text(amount.column()), "too large");
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
            refuse(amount.column(), text(amount.column()), "what is taken from it is more than it");
            return null;
        }
        return result;
    }

    private @Nullable BigDecimal share(BigDecimal whole, Amount.Share share, Asset asset) {
        var rate = percent(share.column());
        if (rate == null) {
            return null;
        }
        if (rate.compareTo(share.whole()) > 0) {
            refuse(share.column(), text(share.column()), "more than the whole");
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

    private Optional<Cell> cell(String column) {
        try {
            return source.cell(column);
        } catch (UnreadableValue e) {
            refuse(column, "", e.getMessage());
            return Optional.empty();
        }
    }

    String text(String column) {
        return cell(column).map(Cell::text).orElse("");
    }

    private <T> @Nullable T attempt(String column, String value, java.util.function.Supplier<T> read) {
        try {
            return read.get();
        } catch (UnreadableValue e) {
            refuse(column, value, e.getMessage());
            return null;
        }
    }

    private static String name(Value value) {
        return value instanceof Value.Column column ? column.name() : "";
    }
}
