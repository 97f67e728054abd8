package dk.sambog.standalone.importing.reading;

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
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads single fields of one record, and remembers every one that cannot be read. */
final class FieldReader {
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

    /** What {@code read} answers; null when it cannot be read, which is remembered. */
    <T> @Nullable T attempt(String column, String value, Supplier<T> read) {
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
