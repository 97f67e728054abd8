package dk.sambog.command.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dk.sambog.command.request.PartyOfLogin;
import dk.sambog.command.vault.Login;
import dk.sambog.command.vault.Logins;
import dk.sambog.command.vault.LoginsGone;
import dk.sambog.events.party.PartyId;
import java.time.Duration;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Remembers which party a login is. Only what was found is remembered: a login may become a party at any moment, and another
 * one only when two are merged; the one that was merged is refused until then.
 */
@Component
class KnownLogins implements PartyOfLogin {
    private static final int MOST = 100_000;
    // An erased or merged party is forgotten by every node within this time.
    private static final Duration REMEMBERED = Duration.ofMinutes(1);

    private final Logins logins;
    private final Cache<Login, PartyId> known =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(REMEMBERED).build();

    KnownLogins(Logins logins) {
        this.logins = logins;
    }

    /** At once on this node; on others within the minute. */
    @EventListener
    void forget(LoginsGone gone) {
        known.asMap().values().removeIf(gone.party()::equals);
    }

    @Override
    public Optional<PartyId> find(String issuer, String subject) {
        return Optional.ofNullable(known.get(
                new Login(issuer, subject), login -> logins.find(login).orElse(null)));
    }
}
