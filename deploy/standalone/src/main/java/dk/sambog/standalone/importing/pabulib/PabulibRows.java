package dk.sambog.standalone.importing.pabulib;

import dk.sambog.standalone.importing.source.FileRefused;
import java.util.ArrayList;
import java.util.List;

/** Takes a file apart into rows of values: semicolons between, quotes around values that hold one, doubled inside. */
final class PabulibRows {
    /** A row and the line it begins on, from 1. */
    record Row(long line, List<String> values) {
        boolean isEmpty() {
            return values.stream().allMatch(String::isBlank);
        }

        String first() {
            return values.getFirst().strip();
        }
    }

    private final String text;
    private final List<Row> rows = new ArrayList<>();
    private List<String> values = new ArrayList<>();
    private final StringBuilder value = new StringBuilder();
    private long line = 1;
    private long begins = 1;
    private int at;

    private PabulibRows(String text) {
        this.text = text;
    }

    /** Rows without the empty ones. */
    static List<Row> of(String text) {
        return new PabulibRows(text).read();
    }

    private List<Row> read() {
        while (at < text.length()) {
            var character = text.charAt(at++);
            switch (character) {
                case ';' -> endValue();
                case '\n' -> endRow();
                case '\r' -> {
                    // Half of a line's end.
                }
                case '"' -> {
                    if (value.isEmpty()) {
                        quoted();
                    } else {
                        value.append(character);
                    }
                }
                default -> value.append(character);
            }
        }
        endRow();
        return rows.stream().filter(row -> !row.isEmpty()).toList();
    }

    private void quoted() {
        var opened = line;
        while (at < text.length()) {
            var character = text.charAt(at++);
            if (character == '"') {
                if (at < text.length() && text.charAt(at) == '"') {
                    at++;
                } else {
                    return;
                }
            }
            if (character == '\n') {
                line++;
            }
            value.append(character);
        }
        throw new FileRefused(opened, "", "a quote that is never closed");
    }

    private void endValue() {
        values.add(value.toString());
        value.setLength(0);
    }

    private void endRow() {
        endValue();
        rows.add(new Row(begins, List.copyOf(values)));
        values = new ArrayList<>();
        line++;
        begins = line;
    }
}
