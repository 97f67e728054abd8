package dk.sambog.query.story;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.function.UnaryOperator;

/** An identity provider of the smallest kind: a key, its JWK set on loopback, and tokens signed with it. */
public final class Tokens implements AutoCloseable {
    public static final String ISSUER = "https://identity.test";
    private final RSAKey key = newKey();
    private final HttpServer server;

    public Tokens() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/jwks", exchange -> {
            var keys = new JWKSet(key.toPublicJWK()).toString().getBytes(UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, keys.length);
            exchange.getResponseBody().write(keys);
            exchange.close();
        });
        server.start();
    }

    public String jwkSetUri() {
        return "http://localhost:" + server.getAddress().getPort() + "/jwks";
    }

    /** A token that is in order. */
    public String of(String subject, String scope) {
        return of(subject, scope, claims -> claims);
    }

    /** A token with something changed about its claims. */
    public String of(String subject, String scope, UnaryOperator<JWTClaimsSet.Builder> changed) {
        return sign(key, subject, scope, changed);
    }

    /** A token in order in all but the key that signed it. */
    public String forged(String subject, String scope) {
        return sign(newKey(), subject, scope, claims -> claims);
    }

    private static String sign(RSAKey key, String subject, String scope, UnaryOperator<JWTClaimsSet.Builder> changed) {
        // Tokens are judged by the clock on the wall, whatever the ledger's says.
        var now = Instant.now();
        var claims = new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .subject(subject)
                .audience("sambog")
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(Duration.ofHours(1))))
                .claim("scope", scope);
        try {
            var token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("test").build(),
                    changed.apply(claims).build());
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RSAKey newKey() {
        try {
            return new RSAKeyGenerator(2048).keyID("test").generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
