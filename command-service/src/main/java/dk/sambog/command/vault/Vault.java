package dk.sambog.command.vault;

import dk.sambog.command.database.Writes;
import dk.sambog.command.lint.TextLint;
import dk.sambog.command.seal.Aes;
import dk.sambog.events.Commitment;
import dk.sambog.events.party.PartyDetail;
import dk.sambog.events.party.PartyId;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Owns {@code vault.detail} and {@code vault.organisation_name}: what parties are called and how they are reached. An event
 * holds a salted commitment only; salt and value are sealed together under the party's own key.
 */
@Component
public class Vault {
    private final JdbcTemplate jdbc;
    private final Writes writes;
    private final SubjectKeys keys;
    private final SecureRandom random;

    Vault(JdbcTemplate jdbc, Writes writes, SubjectKeys keys, SecureRandom random) {
        this.jdbc = jdbc;
        this.writes = writes;
        this.keys = keys;
        this.random = random;
    }

    /**
     * Keeps the name of a new party, in the running transaction, and answers the commitment to its UTF-8 bytes. Refused,
     * naming {@code pointer}, when it is no name or holds a CPR number.
     *
     * @param personal whether the name points at a natural person
     */
    public Commitment register(String pointer, PartyId party, boolean personal, String name) {
        var kept = TextLint.requireName(pointer, name);
        var commitment = write(party, keys.create(party, personal), PartyDetail.NAME, kept);
        if (!personal) {
            writes.add("INSERT INTO vault.organisation_name (party_id, name) VALUES (?, ?)", party.value(), kept);
        }
        return commitment;
    }

    /**
     * Writes a detail over what stood there, and answers the commitment to its UTF-8 bytes; refused, naming {@code pointer},
     * when it has no such form. Null removes the detail. Of a party that has no key, because it is none or is erased, nothing
     * is kept: its decider refuses the rest.
     */
    public @Nullable Commitment correct(String pointer, PartyId party, PartyDetail field, @Nullable String value) {
        if (value == null) {
            writes.add("DELETE FROM vault.detail WHERE party_id = ? AND field = ?", party.value(), field.name());
            return null;
        }
        var kept = DetailForm.require(pointer, field, value);
        var key = keys.find(party);
        if (key.isEmpty()) {
            return Commitment.to(freshSalt(), kept.getBytes(StandardCharsets.UTF_8));
        }
        if (field == PartyDetail.NAME) {
            writes.add("UPDATE vault.organisation_name SET name = ? WHERE party_id = ?", kept, party.value());
        }
        return write(party, key.get(), field, kept);
    }

    /** Everything that is kept of a party; nothing of one that is erased. */
    public Map<PartyDetail, String> details(PartyId party) {
        var details = new EnumMap<PartyDetail, String>(PartyDetail.class);
        keys.find(party)
                .ifPresent(key -> jdbc.query(
                        "SELECT field, content FROM vault.detail WHERE party_id = ?",
                        row -> {
                            var field = PartyDetail.valueOf(row.getString("field"));
                            var opened = Aes.open(key, place(party, field), row.getBytes("content"));
                            details.put(
                                    field,
                                    new String(
                                            Arrays.copyOfRange(opened, Commitment.SALT_BYTES, opened.length),
                                            StandardCharsets.UTF_8));
                        },
                        party.value()));
        return details;
    }

    /** Whether a second person stands for the payout account that is kept. */
    public boolean isPayoutAccountConfirmed(PartyId party) {
        return !jdbc.queryForList(
                        "SELECT party_id FROM vault.detail WHERE party_id = ? AND field = ? AND confirmed",
                        UUID.class,
                        party.value(),
                        PartyDetail.PAYOUT_ACCOUNT.name())
                .isEmpty();
    }

    /** Names of organisations; people are left out, and so is who is not known. */
    public Map<PartyId, String> ofOrganisations(Collection<PartyId> parties) {
        var names = new HashMap<PartyId, String>();
        jdbc.query(
                "SELECT party_id, name FROM vault.organisation_name WHERE party_id = ANY (?)",
                row -> {
                    names.put(new PartyId(row.getObject("party_id", UUID.class)), row.getString("name"));
                },
                (Object) parties.stream().map(PartyId::value).toArray(UUID[]::new));
        return Map.copyOf(names);
    }

    void confirmPayoutAccount(PartyId party) {
        jdbc.update(
                "UPDATE vault.detail SET confirmed = true WHERE party_id = ? AND field = ?",
                party.value(),
                PartyDetail.PAYOUT_ACCOUNT.name());
    }

    private Commitment write(PartyId party, byte[] key, PartyDetail field, String value) {
        var salt = freshSalt();
        var bytes = value.getBytes(StandardCharsets.UTF_8);
        var salted = ByteBuffer.allocate(salt.length + bytes.length)
                .put(salt)
                .put(bytes)
                .array();
        writes.add("""
                INSERT INTO vault.detail (party_id, field, content) VALUES (?, ?, ?)
                ON CONFLICT (party_id, field) DO UPDATE SET content = excluded.content, confirmed = false""", party.value(), field.name(), Aes.seal(key, place(party, field), salted, random));
        return Commitment.to(salt, bytes);
    }

    private byte[] freshSalt() {
        var salt = new byte[Commitment.SALT_BYTES];
        random.nextBytes(salt);
        return salt;
    }

    private static String place(PartyId party, PartyDetail field) {
        return "vault.detail/" + party + "/" + field;
    }
}
