package dk.sambog.benchmark.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Everything a run found, with its conditions. */
public final class Report {
    private static final List<String> HEAD = List.of("Figure", "Value", "Target", "", "Beside it");

    private final LocalDate date;
    private final Conditions conditions;
    private final List<Figure> figures = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    public Report(LocalDate date, Conditions conditions) {
        this.date = date;
        this.conditions = conditions;
    }

    /** Takes in what one measurement found, and how it was measured. */
    public void add(List<Figure> found, String how) {
        figures.addAll(found);
        notes.add(how);
    }

    public List<Figure> figures() {
        return List.copyOf(figures);
    }

    /** For the terminal. */
    public String text() {
        var rows = rows();
        var widths = HEAD.stream().mapToInt(String::length).toArray();
        for (var row : rows) {
            for (var column = 0; column < widths.length; column++) {
                widths[column] = Math.max(widths[column], row.get(column).length());
            }
        }
        var text = new StringBuilder();
        conditions.lines().forEach((name, value) -> text.append(String.format("%-16s %s%n", name, value)));
        text.append(System.lineSeparator());
        for (var row : rows) {
            for (var column = 0; column < widths.length; column++) {
                text.append(row.get(column))
                        .append(" ".repeat(widths[column] - row.get(column).length() + 2));
            }
            text.setLength(text.toString().stripTrailing().length());
            text.append(System.lineSeparator());
        }
        return text.toString();
    }

    /** For a file that is kept. */
    public String markdown() {
        return "# Benchmark of " + date + "\n\n"
                + "Ratios are of Sambog to the plain way on the same server, measured in turns in one run. Absolute numbers"
                + " belong to this machine and this run.\n\n## Conditions\n\n"
                + lines(conditions.lines().entrySet(), line -> "- " + line.getKey() + ": " + line.getValue())
                + "\n\n## Figures\n\n"
                + lines(tableLines(), line -> line)
                + "\n\n## How each was measured\n\n"
                + lines(notes, note -> note + "\n");
    }

    private List<String> tableLines() {
        var lines = new ArrayList<String>();
        for (var row : rows()) {
            lines.add("| " + String.join(" | ", row) + " |");
        }
        lines.add(1, "|" + "---|".repeat(HEAD.size()));
        return lines;
    }

    private List<List<String>> rows() {
        var rows = new ArrayList<List<String>>();
        rows.add(HEAD);
        for (var figure : figures) {
            rows.add(List.of(
                    figure.name(),
                    figure.value(),
                    figure.target(),
                    figure.verdict().toString(),
                    figure.beside()));
        }
        return rows;
    }

    private static <T> String lines(Iterable<T> things, Function<T, String> line) {
        var texts = new ArrayList<String>();
        things.forEach(thing -> texts.add(line.apply(thing)));
        return texts.stream().collect(Collectors.joining("\n"));
    }
}
