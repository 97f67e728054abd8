package dk.sambog.command.vault;

import dk.sambog.command.problem.CommandRejected;
import dk.sambog.events.party.PartyId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Owns {@code vault.login}: which party a login is. A login is one party; a party may have several logins. Of how one signs in
 * only a fingerprint is kept, made in the database under a key that no login of the services sees.
 */
@Component
public class Logins {
    /**
     * What is kept of how a party signs in.
     *
     * @param issuer the identity provider
     * @param fingerprint of its name for the party: HMAC-SHA-256 in lower-case hex under a key of the database
     */
    public record KnownLogin(String issuer, String fingerprint) {}

    private final JdbcTemplate jdbc;

    Logins(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The party of a login; empty when it is none. */
    public Optional<PartyId> find(Login login) {
        return jdbc
                .query(
                        "SELECT party_id FROM vault.login WHERE fingerprint = vault.fingerprint(?, ?)",
                        (row, number) -> new PartyId(row.getObject("party_id", UUID.class)),
                        login.issuer(),
                        login.subject())
                .stream()
                .findFirst();
    }

    /** Makes the login this party, in the running transaction; refused, naming {@code pointer}, when it is one already. */
    public void bind(String pointer, Login login, PartyId party) {
        // Whoever comes second waits here for the first to commit, and then finds the login taken.
        var bound = jdbc.update("""
                INSERT INTO vault.login (fingerprint, issuer, party_id) VALUES (vault.fingerprint(?, ?), ?, ?)
                ON CONFLICT DO NOTHING""", login.issuer(), login.subject(), login.issuer(), party.value());
        if (bound == 0) {
            throw new CommandRejected(VaultRejection.LOGIN_TAKEN, pointer);
        }
    }

    /** Makes every login of {@code from} one of {@code to}, in the running transaction. */
    public void move(PartyId from, PartyId to) {
        jdbc.update("UPDATE vault.login SET party_id = ? WHERE party_id = ?", to.value(), from.value());
    }

    /** What is kept of how one signs in as the party. */
    public List<KnownLogin> of(PartyId party) {
        return jdbc.query(
                "SELECT issuer, encode(fingerprint, 'hex') AS fingerprint FROM vault.login WHERE party_id = ? ORDER BY 1, 2",
                (row, number) -> new KnownLogin(row.getString("issuer"), row.getString("fingerprint")),
                party.value());
    }

    /** Nobody signs in as the party any more. */
    void unbind(PartyId party) {
        jdbc.update("DELETE FROM vault.login WHERE party_id = ?", party.value());
    }
}
