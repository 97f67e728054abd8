package dk.sambog.standalone.folder;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The folder that holds one installation: its database, its keys and its logs. It is locked as long as it is open, so that
 * two processes never work on it; the operating system lets go of the lock however the process ends.
 */
public final class DataFolder implements AutoCloseable {
    private final Path path;
    private final FileChannel lock;

    private DataFolder(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    /** Opens the folder, making it when it is not there. Refused when it cannot be written or another process has it. */
    public static DataFolder open(Path folder) {
        try {
            PrivateFile.createFolder(folder);
            Files.createDirectories(folder.resolve("logs"));
            var path = folder.toRealPath();
            var lock = FileChannel.open(path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!obtain(lock)) {
                lock.close();
                throw new Refused("The data folder " + path + " is in use by a running sambog" + by(path)
                        + ": stop it first, or choose another folder with --data DIR.");
            }
            return new DataFolder(path, lock);
        } catch (IOException e) {
            throw new Refused(
                    "The data folder " + folder.toAbsolutePath().normalize() + " cannot be written (" + reason(e)
                            + "): choose another with --data DIR.",
                    e);
        }
    }

    private static boolean obtain(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    private static String by(Path path) {
        return Running.find(path)
                .map(running -> " (process " + running.pid() + ")")
                .orElse("");
    }

    private static String reason(IOException e) {
        return e.getClass().getSimpleName().replace("Exception", "") + ": " + e.getMessage();
    }

    public Path path() {
        return path;
    }

    public Path file(String name) {
        return path.resolve(name);
    }

    public Path logs() {
        return path.resolve("logs");
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw new Refused("The lock of " + path + " could not be let go: " + e.getMessage(), e);
        }
    }
}
