package dk.sambog.standalone;

import dk.sambog.standalone.folder.Running;
import dk.sambog.standalone.process.Started;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;

/** What a person sees when everything is up. */
final class Banner {
    private Banner() {}

    static void print(Started started, Path folder, Duration took, PrintWriter out) {
        var running = started.running();
        out.println();
        out.println(headline(running, took));
        line(out, "pages and views", running.queryUrl());
        line(out, "commands", running.commandUrl());
        line(out, "sign-in", running.issuer());
        line(out, "PostgreSQL", running.postgresPort() == null ? "external" : "localhost:" + running.postgresPort());
        line(out, "metrics, health", "http://localhost:" + running.commandManagementPort() + "/actuator (commands)");
        line(out, "", "http://localhost:" + running.queryManagementPort() + "/actuator (views)");
        var identity = started.identity();
        out.println();
        if (identity == null) {
            out.println(
                    "The token that founds an empty ledger, once, is in " + folder.resolve("installation-token") + ".");
        } else {
            out.println("Demo users sign in with the password " + identity.password()
                    + "; ./sambog token USER prints a token for curl.");
        }
        out.println("Ctrl-C ends it.");
        out.flush();
    }

    private static String headline(Running running, Duration took) {
        var kind = running.mode().isDemo()
                ? "a DEMO: made-up people, a clock that can be set, for this machine only"
                : "a real installation";
        return String.format(
                Locale.ROOT, "Sambog is up after %.1f s. This data folder is %s.", took.toMillis() / 1000.0, kind);
    }

    private static void line(PrintWriter out, String what, String where) {
        out.printf(Locale.ROOT, "  %-16s %s%n", what, where);
    }
}
