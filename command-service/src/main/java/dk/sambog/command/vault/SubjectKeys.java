package dk.sambog.command.vault;

import dk.sambog.command.database.Writes;
import dk.sambog.command.seal.Aes;
import dk.sambog.command.seal.Keyring;
import dk.sambog.command.seal.Keyring.Wrapped;
import dk.sambog.events.party.PartyId;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Owns {@code vault.subject}: a key of 32 random bytes per party, sealed under the installation's. */
@Component
class SubjectKeys {
    private static final int PAGE = 500;

    private final JdbcTemplate jdbc;
    private final Writes writes;
    private final Keyring keyring;
    private final SecureRandom random;

    SubjectKeys(JdbcTemplate jdbc, Writes writes, Keyring keyring, SecureRandom random) {
        this.jdbc = jdbc;
        this.writes = writes;
        this.keyring = keyring;
        this.random = random;
    }

    /** Makes the key of a new party. */
    byte[] create(PartyId party, boolean personal) {
        var key = Aes.freshKey(random);
        var wrapped = keyring.wrap(place(party), key);
        writes.add(
                "INSERT INTO vault.subject (party_id, is_personal, key_id, wrapped_key) VALUES (?, ?, ?, ?)",
                party.value(),
                personal,
                wrapped.keyId(),
                wrapped.bytes());
        return key;
    }

    /** The key of a party; empty when it was never registered, or is erased. */
    Optional<byte[]> find(PartyId party) {
        return jdbc
                .query(
                        "SELECT key_id, wrapped_key FROM vault.subject WHERE party_id = ?",
                        (row, _) -> keyring.unwrap(
                                place(party), new Wrapped(row.getString("key_id"), row.getBytes("wrapped_key"))),
                        party.value())
                .stream()
                .findFirst();
    }

    /** Whether the party's data is personal; false for one that is not there. */
    boolean isPersonal(PartyId party) {
        return !jdbc.queryForList(
                        "SELECT party_id FROM vault.subject WHERE party_id = ? AND is_personal",
                        UUID.class,
                        party.value())
                .isEmpty();
    }

    /** Destroys the key, and with it every detail under it. */
    void destroy(PartyId party) {
        jdbc.update("DELETE FROM vault.subject WHERE party_id = ?", party.value());
    }

    /** The key-encryption keys that are in use. */
    List<String> keysInUse() {
        return jdbc.queryForList("SELECT DISTINCT key_id FROM vault.subject ORDER BY key_id", String.class);
    }

    /** Seals some keys that stand under an older one under the current; 0 when all do. Other nodes may do the same beside. */
    int rewrapSome() {
        var old = jdbc.query(
                "SELECT party_id, key_id, wrapped_key FROM vault.subject WHERE key_id <> ? LIMIT " + PAGE
                        + " FOR UPDATE SKIP LOCKED",
                (row, _) -> {
                    var party = new PartyId(row.getObject("party_id", UUID.class));
                    var wrapped = new Wrapped(row.getString("key_id"), row.getBytes("wrapped_key"));
                    var next = keyring.wrap(place(party), keyring.unwrap(place(party), wrapped));
                    return new Object[] {next.keyId(), next.bytes(), party.value()};
                },
                keyring.current());
        jdbc.batchUpdate("UPDATE vault.subject SET key_id = ?, wrapped_key = ? WHERE party_id = ?", old);
        return old.size();
    }

    private static String place(PartyId party) {
        return "vault.subject/" + party;
    }
}
