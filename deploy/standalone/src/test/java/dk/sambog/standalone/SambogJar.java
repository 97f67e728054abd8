package dk.sambog.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The jar as the launcher starts it.
 *
 * @param temporary where what it says is written
 */
record SambogJar(Path temporary) {
    /** What became of a verb that ended. */
    record Outcome(int exit, String console) {}

    Outcome run(String... arguments) throws IOException, InterruptedException {
        var output = Files.createTempFile(temporary, "output", ".txt");
        var exit = process(output, arguments).start().waitFor();
        return new Outcome(exit, Files.readString(output));
    }

    ProcessBuilder process(Path output, String... arguments) throws IOException {
        var command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-jar",
                jar().toString()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
    }

    private static Path jar() throws IOException {
        try (var files = Files.list(Path.of("target"))) {
            return files.filter(file -> file.toString().endsWith("-exec.jar"))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
