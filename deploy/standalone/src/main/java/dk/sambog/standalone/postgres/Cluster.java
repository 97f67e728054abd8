package dk.sambog.standalone.postgres;

import dk.sambog.standalone.folder.PrivateFile;
import dk.sambog.standalone.folder.Refused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.List;

/**
 * The files of one database cluster. It is made under another name and moved into place when it is whole, so a crash on
 * the way leaves nothing that could be taken for a ledger.
 *
 * @param folder where PostgreSQL keeps it
 * @param passwords of its logins
 */
record Cluster(Path folder, Passwords passwords) {
    static final String SUPERUSER = "postgres";

    /** Only with a password, only from this machine; there is no socket file to come in by. */
    private static final String ACCESS = """
            # type database user address      method
            host   all      all  127.0.0.1/32 scram-sha-256
            host   all      all  ::1/128      scram-sha-256
            """;

    /** The one in {@code data}, made now when there is none. */
    static Cluster in(Path data, Programs programs, SecureRandom random) {
        var folder = data.resolve("postgres");
        var passwordFile = data.resolve("database.json");
        try {
            if (Files.notExists(folder)) {
                make(folder, passwordFile, programs, Passwords.generate(random));
            }
            var cluster = new Cluster(folder, Passwords.readFrom(passwordFile));
            Files.writeString(folder.resolve("pg_hba.conf"), ACCESS);
            return cluster;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void make(Path folder, Path passwordFile, Programs programs, Passwords passwords)
            throws IOException {
        var part = folder.resolveSibling("postgres.new");
        var superuserPassword = folder.resolveSibling("postgres.password");
        Trees.delete(part);
        PrivateFile.write(superuserPassword, passwords.superuser());
        try {
            var exit = programs.run(
                    "initdb",
                    List.of(
                            "--pgdata=" + part,
                            "--username=" + SUPERUSER,
                            "--pwfile=" + superuserPassword,
                            "--auth=scram-sha-256",
                            "--encoding=UTF8",
                            // The same order of text on every machine, whatever its language.
                            "--locale-provider=builtin",
                            "--builtin-locale=C.UTF-8",
                            "--locale=C",
                            "--data-checksums"));
            if (exit != 0) {
                throw new Refused("The database could not be made: " + programs.complaint());
            }
        } finally {
            Files.deleteIfExists(superuserPassword);
        }
        passwords.writeTo(passwordFile);
        Files.move(part, folder, StandardCopyOption.ATOMIC_MOVE);
    }
}
