package dk.sambog.verify;

import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The verifier's command line. */
@Command(
        name = "verify",
        description = "Checks what the ledger handed out, offline: no network, no database.",
        mixinStandardHelpOptions = true,
        version = "sambog-verify 0.1.0",
        subcommands = VerifyLeaf.class,
        footer = {
            "",
            "Single events are checked today. That an event stands in the log, and that",
            "the log was only ever added to, is shown by proofs against a signed",
            "checkpoint; the ledger does not give these yet, and nothing here checks them."
        })
public final class Verify implements Runnable {
    @Spec
    private CommandSpec spec;

    /** Exit codes: 0 everything agrees, 1 something does not, 2 it could not be checked. */
    public static void main(String[] args) {
        System.exit(execute(new PrintWriter(System.out, true), new PrintWriter(System.err, true), args));
    }

    static int execute(PrintWriter out, PrintWriter err, String... args) {
        return new CommandLine(new Verify())
                .setCommandName("sambog verify")
                .setOut(out)
                .setErr(err)
                .execute(args);
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to verify.");
    }
}
