package dk.sambog.command.vault;

import dk.sambog.command.lint.TextLint;
import dk.sambog.events.Commitment;
import dk.sambog.events.party.PartyId;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Owns {@code vault.party_name}: what parties are called. An event holds a salted commitment to the name only. */
@Component
public class VaultNames {
    private final JdbcTemplate jdbc;
    private final SecureRandom random;

    VaultNames(JdbcTemplate jdbc, SecureRandom random) {
        this.jdbc = jdbc;
        this.random = random;
    }

    /**
     * Keeps the name of a new party, in the running transaction, and answers the commitment to its UTF-8 bytes. Refused,
     * naming {@code pointer}, when it is no name or holds a CPR number.
     *
     * @param personal whether the name points at a natural person
     */
    public Commitment keep(String pointer, PartyId party, boolean personal, String name) {
        var kept = TextLint.requireName(pointer, name);
        var salt = new byte[Commitment.SALT_BYTES];
        random.nextBytes(salt);
        jdbc.update(
                "INSERT INTO vault.party_name (party_id, is_personal, name, salt) VALUES (?, ?, ?, ?)",
                party.value(),
                personal,
                kept,
                salt);
        return Commitment.to(salt, kept.getBytes(StandardCharsets.UTF_8));
    }

    /** Names of organisations; people are left out, and so is who is not known. */
    public Map<PartyId, String> ofOrganisations(Collection<PartyId> parties) {
        var names = new HashMap<PartyId, String>();
        jdbc.query(
                "SELECT party_id, name FROM vault.party_name WHERE NOT is_personal AND party_id = ANY (?)",
                row -> {
                    names.put(new PartyId(row.getObject("party_id", UUID.class)), row.getString("name"));
                },
                (Object) parties.stream().map(PartyId::value).toArray(UUID[]::new));
        return Map.copyOf(names);
    }
}
