package dk.sambog.standalone;

import dk.sambog.standalone.folder.Refused;
import dk.sambog.standalone.importing.ImportCommand;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The verbs of the launcher that need a Java process. */
@Command(
        name = "sambog",
        description = "A ledger of who contributed what to what we make together.",
        mixinStandardHelpOptions = true,
        version = "sambog 0.1.0",
        subcommands = {RunVerb.class, DemoVerb.class, TokenVerb.class, ImportCommand.class})
public final class Sambog implements Runnable {
    private static final int WIDTH = 110;

    @Spec
    private CommandSpec spec;

    public static void main(String[] args) {
        System.exit(commandLine().execute(args));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Sambog())
                .setUsageHelpWidth(WIDTH)
                .setExecutionExceptionHandler((failure, verb, parsed) -> {
                    if (failure instanceof Refused) {
                        verb.getErr().println("sambog: " + failure.getMessage());
                        return 2;
                    }
                    explain(failure, verb.getErr());
                    return 1;
                });
    }

    /** Something nobody foresaw: the whole trace is for whoever mends it. */
    private static void explain(Exception failure, PrintWriter err) {
        err.println("sambog: an error that should not be: " + failure);
        failure.printStackTrace(err);
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Name a verb.");
    }
}
