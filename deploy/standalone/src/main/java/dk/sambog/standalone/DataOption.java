package dk.sambog.standalone;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The option that says which installation is meant; every verb has it. */
public final class DataOption {
    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "${sys:sambog.home:-.}/.data",
            description = "The data folder of the installation (default: sambog's own, .data).")
    private Path folder;

    public Path folder() {
        return folder.toAbsolutePath().normalize();
    }
}
