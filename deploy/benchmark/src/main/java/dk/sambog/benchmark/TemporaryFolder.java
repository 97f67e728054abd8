package dk.sambog.benchmark;

import dk.sambog.standalone.folder.Refused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** A new folder on a disk, gone when it is closed. */
record TemporaryFolder(Path path) implements AutoCloseable {
    static TemporaryFolder in(@Nullable Path parent) throws IOException {
        var folder = parent == null
                ? Files.createTempDirectory("sambog-bench-")
                : Files.createTempDirectory(Files.createDirectories(parent), "sambog-bench-");
        if (Files.getFileStore(folder).type().equals("tmpfs")) {
            Files.delete(folder);
            throw new Refused(folder.getParent()
                    + " is kept in memory, where writing through to the disk costs nothing: name a folder on a disk with"
                    + " --folder DIR.");
        }
        return new TemporaryFolder(folder.toRealPath());
    }

    @Override
    public void close() throws IOException {
        try (var files = Files.walk(path)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
