package dk.sambog.query.http.csv;

import com.fasterxml.jackson.annotation.JsonValue;
import dk.sambog.query.http.Amount;
import dk.sambog.query.http.CsvDialect;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a row: the components of its record in their order, under the names they have in JSON. An {@link Amount}
 * becomes two, {@code x} and {@code xMinor}; a record inside becomes its own columns under its name, {@code ownCash}; a list
 * becomes one, its entries apart by spaces.
 */
final class CsvColumns {
    private record Column(String name, Function<Object, @Nullable Object> cell) {}

    private final List<Column> columns;

    private CsvColumns(List<Column> columns) {
        this.columns = columns;
    }

    static CsvColumns of(Class<? extends Record> rowType) {
        return new CsvColumns(Arrays.stream(rowType.getRecordComponents())
                .flatMap(component -> columnsOf(component).stream())
                .toList());
    }

    List<String> names() {
        return columns.stream().map(Column::name).toList();
    }

    List<String> cells(Object row, CsvDialect dialect) {
        return columns.stream()
                .map(column -> text(column.cell().apply(row), dialect))
                .toList();
    }

    private static List<Column> columnsOf(RecordComponent component) {
        var name = component.getName();
        Function<Object, @Nullable Object> value = row -> read(component, row);
        if (component.getType() == Amount.class) {
            return List.of(
                    new Column(name, row -> value.apply(row) instanceof Amount a ? new Decimal(a.value()) : null),
                    new Column(name + "Minor", row -> value.apply(row) instanceof Amount a ? a.minor() : null));
        }
        if (!component.getType().isRecord() || isOneValue(component.getType())) {
            return List.of(new Column(name, value));
        }
        return Arrays.stream(component.getType().getRecordComponents())
                .flatMap(inner -> columnsOf(inner).stream())
                .map(inner -> new Column(name + capitalised(inner.name()), row -> {
                    var group = value.apply(row);
                    return group == null ? null : inner.cell().apply(group);
                }))
                .toList();
    }

    /** A record that is one text in JSON is one in CSV too. */
    private static boolean isOneValue(Class<?> type) {
        return Arrays.stream(type.getMethods()).anyMatch(method -> method.isAnnotationPresent(JsonValue.class));
    }

    private static String capitalised(String name) {
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    private record Decimal(String text) {}

    private static String text(@Nullable Object value, CsvDialect dialect) {
        return switch (value) {
            case null -> "";
            case Decimal(var text) -> dialect == CsvDialect.DANISH ? text.replace('.', ',') : text;
            case Number number -> number.toString();
            case List<?> list ->
                guarded(String.join(" ", list.stream().map(CsvColumns::entry).toList()));
            case Enum<?> constant -> constant.name();
            default -> guarded(value.toString());
        };
    }

    /** An entry of a list; of a record its parts with colons between, {@code DK-CVR:12345678}, and theirs in turn. */
    private static String entry(@Nullable Object value) {
        return value instanceof Record record && !isOneValue(record.getClass())
                ? String.join(
                        ":",
                        Arrays.stream(record.getClass().getRecordComponents())
                                .map(part -> entry(read(part, record)))
                                .toList())
                : String.valueOf(value);
    }

    /** A spreadsheet would run a text that begins like a formula (OWASP, CSV injection); an apostrophe keeps it a text. */
    private static String guarded(String text) {
        return !text.isEmpty() && "=+-@\t\r\n".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    private static @Nullable Object read(RecordComponent component, Object row) {
        try {
            var accessor = component.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(row);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(component + " cannot be read", e);
        }
    }
}
