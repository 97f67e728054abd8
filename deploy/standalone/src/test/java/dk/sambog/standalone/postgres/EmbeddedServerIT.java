package dk.sambog.standalone.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dk.sambog.standalone.folder.DataFolder;
import dk.sambog.standalone.folder.Refused;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A blank in the folder's name is meant: it goes through a shell on its way to PostgreSQL. */
class EmbeddedServerIT {
    private static final Path CACHE =
            Path.of(System.getProperty("java.io.tmpdir"), "sambog-it-" + System.getProperty("user.name"));

    @TempDir
    private Path temporary;

    private DataFolder data = null;

    @BeforeEach
    void open() {
        data = DataFolder.open(temporary.resolve("data folder"));
    }

    @AfterEach
    void close() {
        data.close();
    }

    @Test
    void nobody_logs_in_without_a_password_and_everything_written_is_safe() throws SQLException {
        try (var server = start()) {
            for (var login : new String[] {"postgres", "ledger_app", "query_app"}) {
                assertThatThrownBy(() -> DriverManager.getConnection(server.url(), login, null))
                        .hasMessageContaining("no password was provided");
                assertThatThrownBy(() -> DriverManager.getConnection(server.url(), login, "postgres"))
                        .hasMessageContaining("password authentication failed");
            }
            for (var setting : new String[] {"fsync", "synchronous_commit", "full_page_writes", "data_checksums"}) {
                assertThat(answer(server, "SHOW " + setting)).as(setting).isEqualTo("on");
            }
            assertThat(answer(server, "SHOW unix_socket_directories")).isEmpty();
            assertThat(answer(server, "SHOW listen_addresses")).isEqualTo("localhost");
        }
    }

    @Test
    void the_passwords_are_the_owners_alone_and_log_each_role_in() throws IOException, SQLException {
        try (var server = start()) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.file("database.json"))))
                    .isEqualTo("rw-------");
            assertThat(data.file("postgres.password")).doesNotExist();
            for (var room : new String[] {"migrator", "app", "sequencer", "query"}) {
                var login = server.logins();
                DriverManager.getConnection(
                                server.url(),
                                login.get("sambog.database." + room + ".username"),
                                login.get("sambog.database." + room + ".password"))
                        .close();
            }
        }
    }

    @Test
    void what_was_committed_is_there_at_the_next_start() throws SQLException {
        try (var server = start()) {
            answer(server, "CREATE TABLE kept AS SELECT 42 AS n; SELECT n FROM kept");
        }
        try (var server = start()) {
            assertThat(answer(server, "SELECT n FROM kept")).isEqualTo("42");
        }
    }

    @Test
    void a_server_left_over_from_a_killed_run_is_ended_first() throws SQLException {
        // As after kill -9 of the process that started it: nobody ends it, and the folder's lock is gone.
        var leftover = start();
        leftover.abandon();
        var pid = Postmaster.of(data.file("postgres")).orElseThrow();

        try (var server = start()) {
            assertThat(answer(server, "SELECT 1")).isEqualTo("1");
            assertThat(pid.isAlive()).isFalse();
        }
    }

    @Test
    void a_process_that_is_another_program_is_named_and_left_alone() throws IOException {
        start().close();
        Files.writeString(
                data.file("postgres/postmaster.pid"), ProcessHandle.current().pid() + "\n");

        assertThatThrownBy(this::start)
                .isInstanceOf(Refused.class)
                .hasMessageContaining("process " + ProcessHandle.current().pid());
        Files.delete(data.file("postgres/postmaster.pid"));
    }

    @Test
    void a_server_that_is_killed_comes_back_with_what_was_committed() throws SQLException {
        try (var server = start()) {
            answer(server, "CREATE TABLE kept AS SELECT 42 AS n; SELECT n FROM kept");
            var killed = Postmaster.of(data.file("postgres")).orElseThrow();
            ProcessHandle.of(killed.pid()).orElseThrow().destroyForcibly();

            await().atMost(Duration.ofSeconds(30))
                    .ignoreExceptions()
                    .until(() -> answer(server, "SELECT n FROM kept").equals("42"));
            assertThat(Postmaster.of(data.file("postgres"))).get().isNotEqualTo(killed);
        }
    }

    @Test
    void a_cluster_that_was_half_made_is_made_anew() throws IOException, SQLException {
        Files.createDirectories(data.file("postgres.new"));
        Files.writeString(data.file("postgres.new/postgresql.conf"), "half");

        try (var server = start()) {
            assertThat(answer(server, "SELECT 1")).isEqualTo("1");
        }
    }

    @Test
    void a_cluster_without_its_passwords_is_left_alone() throws IOException {
        start().close();
        Files.delete(data.file("database.json"));

        assertThatThrownBy(this::start).isInstanceOf(Refused.class).hasMessageContaining("database.json");
        assertThat(data.file("postgres")).isDirectory();
    }

    @Test
    void a_server_that_would_lose_an_answered_commit_is_refused() throws SQLException {
        try (var server = start()) {
            answer(server, "ALTER ROLE postgres SET synchronous_commit = off; SELECT 1");

            assertThatThrownBy(() -> Durability.require(server.superuser("postgres")))
                    .hasMessageContaining("synchronous_commit = off");
        }
    }

    private EmbeddedServer start() {
        return EmbeddedServer.start(data, CACHE, freePort(), new SecureRandom());
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String answer(EmbeddedServer server, String sql) throws SQLException {
        try (var connection = server.superuser("sambog").getConnection();
                var statement = connection.createStatement()) {
            var hasRows = statement.execute(sql);
            while (!hasRows) {
                hasRows = statement.getMoreResults();
            }
            try (var rows = statement.getResultSet()) {
                rows.next();
                return rows.getString(1);
            }
        }
    }
}
