package dk.sambog.command.seal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * {@code sambog.vault.key}, or {@code sambog.vault.key-file} that holds it: the key-encryption keys, newest first. Without
 * one the service does not start.
 */
@Configuration(proxyBeanMethods = false)
class SealConfiguration {
    private static final String MISSING =
            "The vault has no key: give 32 random bytes in base64 as sambog.vault.key-file "
                    + "(a file) or SAMBOG_VAULT_KEY, and keep a copy apart from the database's backups; without it no name and "
                    + "no contact data can be read again.";

    @Bean
    Keyring keyring(
            @Value("${sambog.vault.key:#{null}}") @Nullable String key,
            @Value("${sambog.vault.key-file:#{null}}") @Nullable Path file,
            SecureRandom random) {
        var text = key != null && !key.isBlank() ? key : read(file);
        try {
            return new Keyring(text, random);
        } catch (IllegalArgumentException e) {
            throw new KeyUnusable("The vault's key cannot be used: " + e.getMessage() + ".");
        }
    }

    private static String read(@Nullable Path file) {
        if (file == null) {
            throw new KeyUnusable(MISSING);
        }
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new KeyUnusable("The vault's key file " + file + " cannot be read ("
                    + e.getClass().getSimpleName() + ").");
        }
    }
}
