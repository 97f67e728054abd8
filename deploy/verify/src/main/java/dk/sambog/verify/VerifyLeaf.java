package dk.sambog.verify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "leaf",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Checks events as GET /api/v1/events/{id} of the query-service gives them.",
            "",
            "For each file: the bytes in \"leaf\" are hashed again (SHA-256 behind one zero",
            "byte, RFC 6962) and must give \"leafHash\"; they must have the form of a leaf;",
            "and every field beside them must say what the leaf says."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:every event agrees with its leaf",
            "1:at least one does not",
            "2:a file could not be read, or is no event"
        },
        footer = {
            "",
            "This shows that an answer is whole in itself. It does not show that the event",
            "stands in the log: that takes a proof, which the ledger does not give yet."
        })
final class VerifyLeaf implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", arity = "1..*", description = "An event, JSON.")
    private List<Path> files;

    @Option(names = "--json", description = "Report as JSON, one line per file.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        var reports = new ArrayList<Report>();
        for (var file : files) {
            var report = check(file);
            reports.add(report);
            spec.commandLine().getOut().println(json ? report.asJson() : report.asText());
        }
        return reports.stream().mapToInt(Report::exitCode).max().orElse(2);
    }

    private static Report check(Path file) {
        try {
            return Report.of(file, EventFile.parse(Files.readAllBytes(file)).check());
        } catch (NoSuchFileException e) {
            return Report.unreadable(file, "There is no such file.");
        } catch (IOException e) {
            return Report.unreadable(file, "It cannot be read: " + e.getMessage());
        } catch (NotAnEvent e) {
            return Report.unreadable(file, e.getMessage());
        }
    }
}
