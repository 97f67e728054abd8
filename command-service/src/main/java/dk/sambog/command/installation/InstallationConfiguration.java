package dk.sambog.command.installation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * {@code sambog.installation.token}, or {@code sambog.installation.token-file} that holds it: the one-time token that
 * founds an empty ledger. Afterwards neither is needed.
 */
@Configuration(proxyBeanMethods = false)
class InstallationConfiguration {
    @Bean
    InstallationToken installationToken(
            @Value("${sambog.installation.token:#{null}}") @Nullable String token,
            @Value("${sambog.installation.token-file:#{null}}") @Nullable Path file)
            throws IOException {
        if (token == null && file != null && Files.exists(file)) {
            return new InstallationToken(Files.readString(file));
        }
        return new InstallationToken(token);
    }
}
