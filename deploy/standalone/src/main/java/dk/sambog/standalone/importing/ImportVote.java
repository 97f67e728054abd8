package dk.sambog.standalone.importing;

import dk.sambog.standalone.importing.batch.Batches;
import dk.sambog.standalone.importing.batch.ElectionLines;
import dk.sambog.standalone.importing.ledger.LedgerClient;
import dk.sambog.standalone.importing.ledger.LedgerElection;
import dk.sambog.standalone.importing.ledger.StoredSource;
import dk.sambog.standalone.importing.ledger.Unreachable;
import dk.sambog.standalone.importing.pabulib.PabulibElection;
import dk.sambog.standalone.importing.pabulib.PabulibReader;
import dk.sambog.standalone.importing.source.FileRefused;
import dk.sambog.standalone.importing.source.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

/** Brings a published election into the ledger and counts it again. */
@Command(
        name = "vote",
        description = {
            "Takes an election in from a Pabulib file (.pb) and counts its ballots again by its own rule.",
            "Where the file's result does not follow from that rule both are kept and the differences named."
        },
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:the election is in the ledger, whether or not its official result follows from its rule"
                    + " (or, with --check, can be taken in)",
            "1:the ledger could not be reached, or did not answer with the recount",
            "2:the file is no Pabulib file, or names a rule that is not known here; nothing was sent",
            "3:the ledger refused some of it"
        })
final class ImportVote implements Callable<Integer> {
    private static final String DATA_SET = "pabulib";
    private static final int LOOKS = 60;
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "The file as it was published.")
    private Path file;

    @Option(names = "--check", description = "Only read the file and show what is in it; nothing is sent.")
    private boolean check;

    @Option(
            names = "--project",
            paramLabel = "PROJECT",
            description = "The project it belongs to (default: one is opened for it).")
    private @Nullable String project;

    @Mixin
    private LedgerOptions ledger;

    @Override
    public Integer call() {
        var out = spec.commandLine().getOut();
        var err = spec.commandLine().getErr();
        try {
            if (!Files.isRegularFile(file)) {
                throw new IOException(file + ": there is no such file");
            }
            var source = new SourceFile(file.getFileName().toString(), Files.readAllBytes(file));
            var election = PabulibReader.read(source);
            var report = new ElectionReport(out, source.name());
            report.read(election);
            return check ? ImportContributions.ALL_IN : send(source, election, report);
        } catch (FileRefused e) {
            err.println(file + ": " + e.where());
            return ImportContributions.MAPPING_WRONG;
        } catch (IOException e) {
            err.println(e.getMessage());
            return ImportContributions.MAPPING_WRONG;
        } catch (Unreachable e) {
            err.println(e.getMessage());
            return ImportContributions.NOT_REACHED;
        } finally {
            out.flush();
            err.flush();
        }
    }

    private int send(SourceFile source, PabulibElection election, ElectionReport report) {
        try (var client = new LedgerClient(ledger.address(), Thread::sleep)) {
            var document = StoredSource.documentIdOfText(client, source, DATA_SET);
            var lines = ElectionLines.of(election, source.sha256(), document, project);
            var console = System.console();
            var shown = new Progress(
                    spec.commandLine().getErr(),
                    console != null && console.isTerminal(),
                    lines.lines().size());
            var batches = new Batches(client, new SecureRandom(), shown::advance);
            var outcome = Batches.Outcome.NOTHING;
            for (var line : lines.lines()) {
                outcome = outcome.plus(batches.send(List.of(line), Batches.Mode.INDEPENDENT));
                if (!outcome.refusals().isEmpty()) {
                    outcome.refusals()
                            .forEach(refusal -> spec.commandLine()
                                    .getErr()
                                    .println("the ledger refused " + refusal.key() + ": " + refusal.reason()));
                    return ImportContributions.SOME_REFUSED;
                }
            }
            report.sent(outcome);
            return recount(client, document, lines.record(), report);
        }
    }

    private int recount(LedgerClient client, String document, String record, ElectionReport report) {
        if (!client.knowsViews()) {
            report.unasked();
            return ImportContributions.ALL_IN;
        }
        var asked = new LedgerElection(client);
        var found = asked.find(document, record, project);
        for (var look = 1; look < LOOKS && found.isEmpty(); look++) {
            client.rest(BETWEEN_LOOKS);
            found = asked.find(document, record, project);
        }
        JsonNode answer = found.orElseThrow(
                () -> new Unreachable("the ledger has taken the election in; its views do not show it yet"));
        report.recounted(answer);
        return ImportContributions.ALL_IN;
    }
}
