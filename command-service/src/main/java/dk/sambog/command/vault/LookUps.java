package dk.sambog.command.vault;

import dk.sambog.events.party.PartyId;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Owns {@code vault.look_up}: who looked up the personal data of another. */
@Component
public class LookUps {
    /** A look-up by {@code by}. */
    public record LookUp(PartyId by, Instant at) {}

    private final JdbcTemplate jdbc;
    private final Clock clock;

    LookUps(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Writes down that {@code by} is about to see the data of {@code party}. */
    public void note(PartyId party, PartyId by) {
        jdbc.update(
                "INSERT INTO vault.look_up (party_id, looked_up_by, looked_up_at) VALUES (?, ?, ?)",
                party.value(),
                by.value(),
                Timestamp.from(clock.instant().truncatedTo(ChronoUnit.MICROS)));
    }

    /** Every look-up of a party's data, oldest first. */
    public List<LookUp> of(PartyId party) {
        return jdbc.query(
                "SELECT looked_up_by, looked_up_at FROM vault.look_up WHERE party_id = ? ORDER BY looked_up_at",
                (row, _) -> new LookUp(
                        new PartyId(row.getObject("looked_up_by", UUID.class)),
                        row.getTimestamp("looked_up_at").toInstant()),
                party.value());
    }

    void forget(PartyId party) {
        jdbc.update("DELETE FROM vault.look_up WHERE party_id = ?", party.value());
    }
}
