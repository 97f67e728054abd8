package dk.sambog.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** What a run found out: kept below {@code target}, and of a long run in {@code docs/reports}. */
final class Report {
    private static final Path PARTS = Path.of("target", "report");
    private static final Path LONG = Path.of("../../docs/reports/faults-long.md");

    private Report() {}

    /** Writes one part anew; {@code rows} are those of a Markdown table with {@code header}. */
    static void write(String title, String header, List<String> rows) {
        var columns = header.chars().filter(letter -> letter == '|').count() - 1;
        var part = "## " + title + "\n\n" + header + "\n|" + "---|".repeat((int) columns) + "\n"
                + String.join("\n", rows) + "\n";
        try {
            Files.createDirectories(PARTS);
            Files.writeString(PARTS.resolve(title.replaceAll("[^A-Za-z0-9]+", "-") + ".md"), part);
            if (Size.isLong()) {
                Files.createDirectories(LONG.getParent());
                Files.writeString(LONG, whole());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String whole() throws IOException {
        try (var parts = Files.list(PARTS)) {
            return parts.sorted()
                    .map(Report::read)
                    .collect(Collectors.joining(
                            "\n", """
                    # Faults, long form

                    Written by `./sambog test --long` on %d processors. PostgreSQL 18 with fsync and synchronous_commit on; each
                    service in a process of its own.

                    """.formatted(Runtime.getRuntime().availableProcessors()), ""));
        }
    }

    private static String read(Path part) {
        try {
            return Files.readString(part);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
