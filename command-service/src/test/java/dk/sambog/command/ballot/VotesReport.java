package dk.sambog.command.ballot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What votes of full size came to: kept below {@code target}, and of a long run in {@code docs/reports}. */
final class VotesReport {
    /** The long form has the full counts. */
    static final boolean LONG = Boolean.getBoolean("sambog.long");

    private static final Path PARTS = Path.of("target", "votes-report");
    private static final Path REPORT = Path.of("../docs/reports/votes-long.md");

    private VotesReport() {}

    /** Writes one part anew; {@code row} is one of a Markdown table with {@code header}. */
    static void write(String title, String header, String key, String row) {
        try {
            var folder = Files.createDirectories(PARTS.resolve(title));
            Files.writeString(folder.resolve(key), row + "\n");
            Files.writeString(folder.resolve(".header"), header + "\n");
            if (LONG) {
                Files.createDirectories(REPORT.getParent());
                Files.writeString(REPORT, whole());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** With one digit after the point, and its unit. */
    static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0);
    }

    private static String whole() throws IOException {
        var text = new StringBuilder("""
                # Votes, long form

                Written by `./sambog test --long` on %d processors. PostgreSQL 18 on the same machine, with the voters as its load.
                """.formatted(Runtime.getRuntime().availableProcessors()));
        for (var part : sorted(PARTS)) {
            var header = Files.readString(part.resolve(".header"));
            var columns = header.chars().filter(letter -> letter == '|').count() - 1;
            text.append("\n## ").append(part.getFileName()).append("\n\n").append(header);
            text.append("|").append("---|".repeat((int) columns)).append("\n");
            for (var row : sorted(part)) {
                text.append(row.getFileName().toString().startsWith(".") ? "" : Files.readString(row));
            }
        }
        return text.toString();
    }

    private static List<Path> sorted(Path folder) throws IOException {
        try (var paths = Files.list(folder)) {
            return paths.sorted().collect(Collectors.toList());
        }
    }
}
