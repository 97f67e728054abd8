package dk.sambog.command.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;

/**
 * Remembers for a minute that a token's signature, issuer and audience were good: checking RSA is a good part of what a
 * command costs. Its expiry is looked at every time, and what was refused is judged anew.
 */
final class RememberedTokens implements JwtDecoder {
    private final JwtDecoder decoder;
    private final JwtTimestampValidator expiry = new JwtTimestampValidator();
    private final Cache<String, Jwt> good = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(Duration.ofMinutes(1))
            .build();

    RememberedTokens(JwtDecoder decoder) {
        this.decoder = decoder;
    }

    @Override
    public Jwt decode(String token) {
        var known = good.getIfPresent(token);
        if (known != null && !expiry.validate(known).hasErrors()) {
            return known;
        }
        var decoded = decoder.decode(token);
        good.put(token, decoded);
        return decoded;
    }
}
