package dk.sambog.standalone.importing;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code sambog import}: the verbs that bring published data in. */
@Command(
        name = "import",
        description = "Brings published data into the ledger, as recorded from source.",
        mixinStandardHelpOptions = true,
        subcommands = {ImportContributions.class, ImportVote.class})
public final class ImportCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to import: contributions or vote");
    }
}
