package dk.sambog.command.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.sambog.command.seal.KeyUnusable;
import dk.sambog.command.testing.CommandServer;
import dk.sambog.command.testing.TestDatabase;
import dk.sambog.command.testing.TestLogins;
import dk.sambog.events.party.PartyDetail;
import dk.sambog.events.party.PartyId;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

class VaultKeyIT {
    private static final String NEXT = "ffeeddccbbaa99887766554433221100ffeeddccbbaa99887766554433221100";
    private static final TestDatabase DATABASE = TestDatabase.create();

    @Test
    void does_not_start_without_a_key_and_says_so_in_one_sentence() {
        assertThatThrownBy(() -> CommandServer.start(DATABASE, Map.of("sambog.vault.key", "")))
                .hasRootCauseInstanceOf(KeyUnusable.class)
                .rootCause()
                .hasMessageContaining("The vault has no key")
                .hasMessageContaining("SAMBOG_VAULT_KEY");
    }

    @Test
    void a_new_key_takes_over_at_the_next_start_and_the_old_one_is_then_needed_no_more(@TempDir Path folder)
            throws Exception {
        var database = TestDatabase.create();
        var sql = new JdbcTemplate(database.asSuperuser());
        UUID clerk;
        try (var server = CommandServer.start(database)) {
            server.post("clerk", "/installation", """
                    {"token": "once", "administrator": {"name": "Clara Clerk"},
                     "operator": {"type": "MUNICIPALITY", "name": "Hvidesand Kommune"}}""");
            clerk = TestLogins.party(sql, "clerk");
        }
        assertThatThrownBy(() -> CommandServer.start(database, Map.of("sambog.vault.key", NEXT)))
                .rootCause()
                .isInstanceOf(KeyUnusable.class)
                .hasMessageContaining("give the old key too");

        var both = Files.writeString(folder.resolve("keys"), NEXT + "\n" + CommandServer.VAULT_KEY + "\n");
        try (var _ = CommandServer.start(database, Map.of("sambog.vault.key", "", "sambog.vault.key-file", both))) {
            assertThat(sql.queryForObject("SELECT count(DISTINCT key_id) FROM vault.subject", Long.class))
                    .isEqualTo(1);
        }
        try (var server = CommandServer.start(database, Map.of("sambog.vault.key", NEXT))) {
            assertThat(server.bean(Vault.class).details(new PartyId(clerk)))
                    .containsEntry(PartyDetail.NAME, "Clara Clerk");
        }
    }
}
