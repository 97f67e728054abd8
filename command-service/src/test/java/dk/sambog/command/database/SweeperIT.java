package dk.sambog.command.database;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dk.sambog.command.testing.CommandServer;
import dk.sambog.command.testing.DatabaseFiles;
import dk.sambog.command.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

class SweeperIT {
    private static final byte[] WORDS = "Naboens søn gik i vandet".getBytes(UTF_8);

    @Test
    void what_a_killed_process_left_in_the_files_is_cleared_up_at_the_next_start() {
        var database = TestDatabase.create();
        var sql = new JdbcTemplate(database.asSuperuser());
        var files = new DatabaseFiles(sql);
        sql.update("INSERT INTO content.text VALUES (gen_random_uuid(), sha256(''), ?)", new String(WORDS, UTF_8));
        sql.update("UPDATE content.text SET body = 'teksten er fjernet', salt = NULL");
        sql.update("INSERT INTO vault.remains VALUES ('content.text', now())");
        assertThat(files.holding(WORDS)).containsExactly("content.text");

        try (var _ = CommandServer.start(database)) {
            await().until(() -> sql.queryForList("SELECT * FROM vault.remains").isEmpty());
        }

        assertThat(files.holding(WORDS)).isEmpty();
    }
}
