package dk.sambog.standalone.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import dk.sambog.standalone.folder.PrivateFile;
import dk.sambog.standalone.folder.Refused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.text.ParseException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the provider must remember from start to start, or logins would be lost.
 *
 * @param signingKey the private key, as a JWK
 * @param password with which every demo user signs in on the login page
 * @param machineSecret of the machine's client credentials
 * @param subjects by login: opaque, for a token never says who somebody is
 */
record Secrets(String signingKey, String password, String machineSecret, Map<String, String> subjects) {
    private static final JsonMapper JSON = JsonMapper.shared();

    /** Those kept in {@code file}, made now when there are none. */
    static Secrets keptIn(Path file, SecureRandom random) {
        try {
            if (Files.notExists(file)) {
                PrivateFile.write(file, JSON.writeValueAsString(generate(random)));
            }
            return JSON.readValue(Files.readString(file), Secrets.class);
        } catch (IOException | JacksonException | JOSEException e) {
            throw new Refused("The demo identities in " + file + " cannot be read or made: " + e.getMessage(), e);
        }
    }

    private static Secrets generate(SecureRandom random) throws JOSEException {
        var key = new RSAKeyGenerator(2048)
                .secureRandom(random)
                .keyID(hex(random, 8))
                .generate();
        var subjects =
                Arrays.stream(DemoUser.values()).collect(Collectors.toMap(DemoUser::login, user -> hex(random, 16)));
        return new Secrets(key.toJSONString(), hex(random, 5), hex(random, 16), subjects);
    }

    private static String hex(SecureRandom random, int bytes) {
        var drawn = new byte[bytes];
        random.nextBytes(drawn);
        return HexFormat.of().formatHex(drawn);
    }

    RSAKey key() {
        try {
            return RSAKey.parse(signingKey);
        } catch (ParseException e) {
            throw new Refused("The demo's signing key cannot be read: " + e.getMessage(), e);
        }
    }

    String subject(DemoUser user) {
        var subject = subjects.get(user.login());
        if (subject == null) {
            throw new Refused("The demo folder knows no " + user.login() + ": it was begun by another version.");
        }
        return subject;
    }

    /** Secrets are never shown. */
    @Override
    public String toString() {
        return "Secrets[…]";
    }
}
