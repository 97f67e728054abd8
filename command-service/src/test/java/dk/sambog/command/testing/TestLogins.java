package dk.sambog.command.testing;

import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;

/** Who signs in as whom, as the vault keeps it. */
public final class TestLogins {
    private TestLogins() {}

    /** Lets {@code subject} of the test issuer sign in as {@code party}. */
    public static void bind(JdbcTemplate sql, String subject, UUID party) {
        sql.update(
                "INSERT INTO vault.login (fingerprint, issuer, party_id) VALUES (vault.fingerprint(?, ?), ?, ?)",
                CommandServer.ISSUER,
                subject,
                CommandServer.ISSUER,
                party);
    }

    /** The party that {@code subject} of the test issuer is. */
    public static UUID party(JdbcTemplate sql, String subject) {
        return sql.queryForObject(
                "SELECT party_id FROM vault.login WHERE fingerprint = vault.fingerprint(?, ?)",
                UUID.class,
                CommandServer.ISSUER,
                subject);
    }
}
