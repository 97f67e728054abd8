package dk.sambog.standalone.importing.reading;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import dk.sambog.standalone.importing.mapping.Mapping;
import dk.sambog.standalone.importing.mapping.Mapping.SkipRule;
import dk.sambog.standalone.importing.mapping.UnreadableValue;
import dk.sambog.standalone.importing.mapping.Wording;
import dk.sambog.standalone.importing.reading.CommittedTotals.Figure;
import dk.sambog.standalone.importing.source.BadLine;
import dk.sambog.standalone.importing.source.FileRefused;
import dk.sambog.standalone.importing.source.Records;
import dk.sambog.standalone.importing.source.SourceFile;
import dk.sambog.standalone.importing.source.SourceRecord;
import dk.sambog.standalone.importing.source.Spaces;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A file as the mapping reads it.
 *
 * @param projects the records that can be taken in, in the order of the file
 * @param bad every fault of every record that cannot, by line
 * @param notes what was left out of good records, and why
 * @param skipped how many rows a skip rule of the mapping left out
 * @param figures what the good records commit, read from the columns apart from {@code projects}
 */
public record Reading(
        List<SourceProject> projects, List<BadLine> bad, List<BadLine> notes, int skipped, List<Figure> figures) {
    /** Reads all of a file. A file that cannot be read as the mapping says: {@link FileRefused}. */
    public static Reading of(SourceFile file, Mapping mapping) {
        var records = Records.of(file, mapping);
        var readers = records.records().stream()
                .filter(source -> !isSkipped(source, mapping))
                .map(source -> new ProjectReader(mapping, source))
                .toList();
        var lines = readers.stream()
                .filter(reader -> reader.recordId() != null)
                .collect(groupingBy(ProjectReader::recordId, mapping(reader -> reader.line(), toList())));
        var projects = new ArrayList<SourceProject>();
        var bad = new ArrayList<>(records.broken());
        var notes = new ArrayList<BadLine>();
        var figures = new ArrayList<Figure>();
        for (var reader : readers) {
            var project = reader.read();
            var same = lines.getOrDefault(reader.recordId(), List.of());
            if (same.size() > 1) {
                bad.add(repeated(reader.line(), mapping, same));
            } else if (project != null) {
                projects.add(project);
                notes.addAll(reader.notes());
                figures.addAll(reader.figures());
            }
            bad.addAll(reader.bad());
        }
        bad.sort(Comparator.comparingLong(BadLine::line));
        var skipped = records.records().size() - readers.size();
        return new Reading(List.copyOf(projects), List.copyOf(bad), List.copyOf(notes), skipped, List.copyOf(figures));
    }

    /** How many records were refused, each counted once however many faults it has. */
    public long refused() {
        return bad.stream().map(BadLine::line).distinct().count();
    }

    private static BadLine repeated(long line, Mapping mapping, List<Long> lines) {
        var numbers = lines.stream().map(String::valueOf).collect(joining(" and "));
        return new BadLine(
                line,
                String.join(" + ", mapping.key()),
                "",
                "the same key is on lines " + numbers + "; records are never merged");
    }

    private static boolean isSkipped(SourceRecord source, Mapping mapping) {
        return mapping.skip().stream().anyMatch(rule -> switch (rule) {
            case SkipRule.AllEmpty _ -> source.isEmpty();
            case SkipRule.Holds(var column, var words) -> holds(source, column, words);
        });
    }

    private static boolean holds(SourceRecord source, String column, Wording words) {
        try {
            return words.fits(
                    source.cell(column).map(cell -> Spaces.one(cell.text())).orElse(""));
        } catch (UnreadableValue _) {
            // A list is no text; whether the record is good is for its reader to say.
            return false;
        }
    }
}
