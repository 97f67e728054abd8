package dk.sambog.standalone.importing.source;

import dk.sambog.standalone.importing.mapping.FileFormat;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Reads rows of separated values. Headers are compared with runs of white space and line breaks as one space;
 * {@code #3} is the third column whatever its header.
 *
 * @param columns the columns the mapping names, and whether the file must have them
 */
record CsvRecords(FileFormat.Csv format, Map<String, Boolean> columns) {
    /** @param places where each column of the mapping stands, from 0 */
    record Row(long line, List<String> cells, Map<String, Integer> places, FileFormat.Csv format)
            implements SourceRecord {
        @Override
        public Optional<Cell> cell(String column) {
            return Optional.ofNullable(places.get(column))
                    .map(cells::get)
                    .filter(this::isSomething)
                    .map(text -> new Cell(text, false));
        }

        @Override
        public boolean isEmpty() {
            return cells.stream().noneMatch(this::isSomething);
        }

        private boolean isSomething(String text) {
            var bare = Spaces.strip(text);
            return !bare.isEmpty() && !format.emptyValues().contains(bare);
        }
    }

    private record Line(long number, CSVRecord row) {
        boolean isBlank() {
            return row.size() == 1 && row.get(0).isEmpty();
        }
    }

    Records read(String text) {
        var lines = lines(text);
        var header = header(lines);
        var places = places(header);
        var rows = new ArrayList<SourceRecord>();
        var broken = new ArrayList<BadLine>();
        for (var line : lines.subList(Math.min(format.header(), lines.size()), lines.size())) {
            var cells = line.row().toList();
            if (line.isBlank()) {
                continue;
            }
            if (cells.size() < header.size()) {
                broken.add(new BadLine(
                        line.number(),
                        header.get(cells.size()),
                        "",
                        "the row is short: " + cells.size() + " of " + header.size() + " columns"));
            } else if (cells.size() > header.size()) {
                broken.add(new BadLine(
                        line.number(),
                        "",
                        cells.get(header.size()),
                        "the row is long: " + cells.size() + " columns instead of " + header.size()));
            } else {
                rows.add(new Row(line.number(), cells, places, format));
            }
        }
        return new Records(rows, broken);
    }

    private List<Line> lines(String text) {
        var csv = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(format.separator())
                .setQuote(format.quote())
                .setIgnoreEmptyLines(false)
                .get();
        var lines = new ArrayList<Line>();
        var before = 0L;
        try (var parser = CSVParser.parse(new StringReader(text), csv)) {
            for (var rows = parser.iterator(); rows.hasNext(); before = parser.getCurrentLineNumber()) {
                lines.add(new Line(before + 1, rows.next()));
            }
        } catch (IOException | UncheckedIOException e) {
            throw new FileRefused(before + 1, "", "the quotes of the row that begins here do not match");
        }
        return lines;
    }

    private List<String> header(List<Line> lines) {
        if (format.header() == 0) {
            return format.columns();
        }
        if (lines.size() < format.header()) {
            throw new FileRefused(1, "", "the file has no row " + format.header() + " to take the column names from");
        }
        return lines.get(format.header() - 1).row().toList().stream()
                .map(Spaces::one)
                .toList();
    }

    private Map<String, Integer> places(List<String> header) {
        var places = new HashMap<String, Integer>();
        columns.forEach((column, required) -> {
            var name = Spaces.one(column);
            var first = header.indexOf(name);
            if (first >= 0 && first != header.lastIndexOf(name)) {
                throw new FileRefused(
                        format.header(),
                        column,
                        "two columns have this name; name it by its place, such as #" + (first + 1));
            }
            var place = first >= 0 ? first : byNumber(name, header.size());
            if (place >= 0) {
                places.put(column, place);
            } else if (required) {
                throw new FileRefused(
                        format.header(), column, "the file has no such column; it has: " + String.join(" | ", header));
            }
        });
        return Map.copyOf(places);
    }

    private static int byNumber(String name, int count) {
        if (!name.matches("#[1-9][0-9]{0,3}")) {
            return -1;
        }
        var place = Integer.parseInt(name.substring(1)) - 1;
        return place < count ? place : -1;
    }
}
