package dk.sambog.command.vault;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dk.sambog.command.request.PartyOfLogin;
import dk.sambog.events.party.PartyId;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Owns {@code vault.login}: which party a login is. A login is bound once and for all, so what was found may be kept. */
@Component
public class Logins implements PartyOfLogin {
    private record Login(String issuer, String subject) {}

    private final JdbcTemplate jdbc;
    private final Cache<Login, PartyId> known = Caffeine.newBuilder()
            .maximumSize(50_000)
            .expireAfterWrite(Duration.ofMinutes(1))
            .build();

    Logins(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<PartyId> find(String issuer, String subject) {
        return Optional.ofNullable(known.get(new Login(issuer, subject), this::read));
    }

    /** Binds a login to a party, in the running transaction. */
    public void bind(String issuer, String subject, PartyId party) {
        jdbc.update(
                "INSERT INTO vault.login (issuer, subject, party_id) VALUES (?, ?, ?)", issuer, subject, party.value());
    }

    private PartyId read(Login login) {
        return jdbc
                .query(
                        "SELECT party_id FROM vault.login WHERE issuer = ? AND subject = ?",
                        (row, number) -> new PartyId(row.getObject("party_id", UUID.class)),
                        login.issuer(),
                        login.subject())
                .stream()
                .findFirst()
                .orElse(null);
    }
}
