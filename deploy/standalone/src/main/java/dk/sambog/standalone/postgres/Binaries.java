package dk.sambog.standalone.postgres;

import dk.sambog.standalone.folder.PrivateFile;
import dk.sambog.standalone.folder.Refused;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * The PostgreSQL programs that come with the product, unpacked once per version into a folder that is the user's alone
 * (nobody else can put another program in their place).
 */
final class Binaries {
    private Binaries() {}

    /** The folder that holds {@code bin/postgres}, {@code bin/initdb} and {@code bin/pg_ctl}, below {@code cache}. */
    static Path unpackedBelow(Path cache) {
        try {
            var archive = archive();
            var home = cache.resolve("postgresql-" + fingerprint(archive));
            if (Files.notExists(home)) {
                unpackBeside(home, archive);
            }
            return home;
        } catch (IOException e) {
            throw new Refused(
                    "PostgreSQL cannot be unpacked into " + cache + " (" + e.getMessage()
                            + "): make room or rights there, or set XDG_CACHE_HOME to another folder.",
                    e);
        }
    }

    private static byte[] archive() throws IOException {
        var name = "postgres-" + system() + "-" + processor() + ".txz";
        try (var in = Binaries.class.getResourceAsStream("/" + name)) {
            if (in == null) {
                throw new Refused("No PostgreSQL for " + system() + " on " + processor()
                        + " comes with sambog: name one of your own with --spring.datasource.url.");
            }
            return in.readAllBytes();
        }
    }

    private static String system() {
        var name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        return name.startsWith("mac") ? "darwin" : name;
    }

    private static String processor() {
        return switch (System.getProperty("os.arch")) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64", "arm64" -> "arm_64";
            case String other -> other;
        };
    }

    private static String fingerprint(byte[] archive) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(archive), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Unpacks under another name first: a home that is there is whole, whoever else unpacks at the same time. */
    private static void unpackBeside(Path home, byte[] archive) throws IOException {
        PrivateFile.createFolder(home.getParent());
        var part = Files.createTempDirectory(home.getParent(), "unpacking-");
        try (var tar = new TarArchiveInputStream(new XZInputStream(new ByteArrayInputStream(archive)))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(entry, tar, part);
            }
        }
        try {
            Files.move(part, home);
        } catch (IOException e) {
            Trees.delete(part);
            if (Files.notExists(home)) {
                throw e;
            }
        }
    }

    private static void unpack(TarArchiveEntry entry, InputStream content, Path folder) throws IOException {
        var target = folder.resolve(entry.getName()).normalize();
        if (!target.startsWith(folder)) {
            throw new IOException("The archive holds a path outside itself: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else {
            Files.copy(content, target);
            if (target.startsWith(folder.resolve("bin")) && !target.toFile().setExecutable(true)) {
                throw new IOException("Not to be made executable: " + target);
            }
        }
    }
}
