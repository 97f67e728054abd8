package dk.sambog.standalone.identity;

import java.time.Clock;
import java.time.Duration;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;

/** Makes access tokens of demo users without asking for a password: they hold for an hour. */
final class TokenMint {
    static final String AUDIENCE = "sambog";
    static final Duration LIFE = Duration.ofHours(1);

    private final JwtEncoder encoder;
    private final Secrets secrets;
    private final String issuer;
    private final Clock clock;

    TokenMint(JwtEncoder encoder, Secrets secrets, String issuer, Clock clock) {
        this.encoder = encoder;
        this.secrets = secrets;
        this.issuer = issuer;
        this.clock = clock;
    }

    String mint(DemoUser user) {
        var now = clock.instant();
        var claims = JwtClaimsSet.builder()
                .issuer(issuer)
                .subject(secrets.subject(user))
                .audience(java.util.List.of(AUDIENCE))
                .claim("scope", user.scopes())
                .issuedAt(now)
                .expiresAt(now.plus(LIFE))
                .build();
        return encoder.encode(JwtEncoderParameters.from(claims)).getTokenValue();
    }
}
