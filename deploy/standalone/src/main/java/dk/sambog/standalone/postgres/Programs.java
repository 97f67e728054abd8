package dk.sambog.standalone.postgres;

import dk.sambog.standalone.folder.Refused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs the programs of one PostgreSQL. It refuses to run as root, so root starts them as nobody in a user namespace of
 * their own: the files stay root's, the rights do not.
 *
 * @param home the folder that holds {@code bin}
 * @param log where what they say is appended
 */
record Programs(Path home, Path log) {
    /** Runs one to its end and answers its exit code. */
    int run(String program, List<String> arguments) {
        var command = new ArrayList<String>();
        if (isRoot()) {
            command.addAll(List.of("unshare", "--user"));
        }
        command.add(home.resolve("bin").resolve(program).toString());
        command.addAll(arguments);
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        // Messages are read below, in English; the zone and language of the cluster are its own settings.
        builder.environment().put("LC_ALL", "C");
        try {
            return builder.start().waitFor();
        } catch (IOException e) {
            throw new Refused(
                    "PostgreSQL's " + program + " cannot be started (" + e.getMessage() + ")"
                            + (isRoot() ? ": start sambog as an ordinary user." : "."),
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refused("Interrupted while PostgreSQL's " + program + " was running.", e);
        }
    }

    /** The last line of the log that says why a program gave up. */
    String complaint() {
        try {
            return Files.readAllLines(log).reversed().stream()
                    .filter(line -> line.contains("FATAL:") || line.contains("error:"))
                    .findFirst()
                    .orElse("see " + log);
        } catch (IOException e) {
            return "see " + log;
        }
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }
}
