package dk.sambog.standalone.importing.pabulib;

import dk.sambog.standalone.importing.pabulib.PabulibRows.Row;
import dk.sambog.standalone.importing.source.FileRefused;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A section with a row of names, on {@code line}: values by their name, numbers exactly as written. */
record PabulibTable(String section, long line, Map<String, Integer> columns, List<Row> rows) {
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}([.,]\\d{1,6})?");

    static PabulibTable of(String section, List<Row> rows) {
        if (rows.isEmpty()) {
            throw new FileRefused(1, "", "the section " + section + " is missing");
        }
        var columns = new HashMap<String, Integer>();
        var names = rows.getFirst().values();
        for (int i = 0; i < names.size(); i++) {
            var name = names.get(i).strip();
            if (!name.isEmpty() && columns.putIfAbsent(name, i) != null) {
                throw new FileRefused(rows.getFirst().line(), name, "the column stands twice");
            }
        }
        for (var row : rows) {
            if (row.values().stream().skip(names.size()).anyMatch(value -> !value.isBlank())) {
                throw new FileRefused(row.line(), "", "more values than " + section + " has columns");
            }
        }
        return new PabulibTable(section, rows.getFirst().line(), columns, rows.subList(1, rows.size()));
    }

    PabulibTable requiring(String column) {
        if (!columns.containsKey(column)) {
            throw new FileRefused(line, column, "the section " + section + " has no such column");
        }
        return this;
    }

    /** The value without spaces around it; empty when there is none. */
    String text(Row row, String column) {
        var index = columns.get(column);
        return index == null || index >= row.values().size()
                ? ""
                : row.values().get(index).strip();
    }

    /** A whole number from 0; null when there is none. */
    @Nullable
    Long count(Row row, String column) {
        var text = text(row, column);
        return text.isEmpty() ? null : whole(row.line(), column, text);
    }

    static long whole(long line, String column, String text) {
        try {
            var number = number(line, column, text).longValueExact();
            if (number >= 0) {
                return number;
            }
        } catch (ArithmeticException e) {
            // Not whole: the same refusal.
        }
        throw new FileRefused(line, column, "'" + text + "' is not a whole number from 0");
    }

    /** In the minor unit; more decimals than there are is refused, never rounded. */
    static long amount(long line, String column, String text, int decimals) {
        try {
            var amount = number(line, column, text).movePointRight(decimals).longValueExact();
            if (amount >= 0) {
                return amount;
            }
        } catch (ArithmeticException e) {
            // Too exact: the same refusal.
        }
        throw new FileRefused(
                line, column, "'" + text + "' is not an amount from 0 with up to " + decimals + " decimals");
    }

    private static BigDecimal number(long line, String column, String text) {
        if (!NUMBER.matcher(text).matches()) {
            throw new FileRefused(line, column, "'" + text + "' is not a number");
        }
        return new BigDecimal(text.replace(',', '.'));
    }
}
