package dk.sambog.standalone.importing;

import dk.sambog.standalone.importing.ledger.LedgerClient;
import dk.sambog.standalone.importing.ledger.Unreachable;
import dk.sambog.standalone.importing.mapping.Mapping;
import dk.sambog.standalone.importing.mapping.MappingRefused;
import dk.sambog.standalone.importing.mapping.yaml.MappingReader;
import dk.sambog.standalone.importing.reading.CommittedTotals;
import dk.sambog.standalone.importing.reading.Reading;
import dk.sambog.standalone.importing.source.FileRefused;
import dk.sambog.standalone.importing.source.SourceFile;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Brings a published file of co-financed projects into the ledger. */
@Command(
        name = "contributions",
        description = {
            "Takes a CSV or JSON file of co-financed projects in as parties, projects and commitments from source.",
            "A record with a fault is refused with line, column and reason, and nothing of it is written."
        },
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:all of the file is in the ledger (or, with --check, can be taken in)",
            "1:the ledger could not be reached, or its totals differ",
            "2:the command or the mapping is wrong; nothing was sent",
            "3:some records were refused"
        })
final class ImportContributions implements Callable<Integer> {
    static final int ALL_IN = 0;
    static final int NOT_REACHED = 1;
    static final int MAPPING_WRONG = 2;
    static final int SOME_REFUSED = 3;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "The file as it was published.")
    private Path file;

    @Option(
            names = "--mapping",
            required = true,
            paramLabel = "MAPPING",
            description = "What is what in the file: YAML, as told in docs/import.md.")
    private Path mapping;

    @Option(names = "--check", description = "Only read the file and show its totals; nothing is sent.")
    private boolean check;

    @Option(names = "--all-or-nothing", description = "Send nothing when any record is refused.")
    private boolean allOrNothing;

    @Option(names = "--all-totals", description = "Show the totals of every party, not only the largest.")
    private boolean allTotals;

    @Mixin
    private LedgerOptions ledger;

    @Override
    public Integer call() {
        var out = spec.commandLine().getOut();
        var err = spec.commandLine().getErr();
        try {
            var told = MappingReader.read(text(mapping));
            var source = new SourceFile(file.getFileName().toString(), bytes(file));
            var report = new Report(out, err, source.name(), allTotals);
            var reading = Reading.of(source, told);
            report.reading(reading);
            report.totals(CommittedTotals.of(reading.figures()));
            if (check) {
                return reading.bad().isEmpty() ? ALL_IN : SOME_REFUSED;
            }
            return send(told, source, reading, report);
        } catch (MappingRefused e) {
            err.println(mapping + ": " + e.getMessage());
            return MAPPING_WRONG;
        } catch (FileRefused e) {
            err.println(file + ": " + e.where());
            return MAPPING_WRONG;
        } catch (IOException e) {
            err.println(e.getMessage());
            return MAPPING_WRONG;
        } catch (Unreachable e) {
            err.println(e.getMessage());
            return NOT_REACHED;
        } finally {
            out.flush();
            err.flush();
        }
    }

    private int send(Mapping told, SourceFile source, Reading reading, Report report) {
        if (allOrNothing && !reading.bad().isEmpty()) {
            report.say("Nothing was sent: all of the file or nothing of it.");
            return SOME_REFUSED;
        }
        if (reading.projects().isEmpty()) {
            report.say("There is nothing to send.");
            return reading.bad().isEmpty() ? ALL_IN : SOME_REFUSED;
        }
        try (var client = new LedgerClient(ledger.address(), Thread::sleep)) {
            var sending = new Sending(client, told, source, reading, report);
            return sending.send(allOrNothing, new SecureRandom(), this::progress);
        }
    }

    private Progress progress(int total) {
        var console = System.console();
        return new Progress(spec.commandLine().getErr(), console != null && console.isTerminal(), total);
    }

    private static byte[] bytes(Path path) throws IOException {
        if (!Files.isRegularFile(path)) {
            throw new IOException(path + ": there is no such file");
        }
        return Files.readAllBytes(path);
    }

    private static String text(Path path) throws IOException {
        bytes(path);
        try {
            return Files.readString(path);
        } catch (MalformedInputException _) {
            throw new IOException(path + ": a mapping is written in UTF-8");
        }
    }
}
