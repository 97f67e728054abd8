package dk.sambog.standalone.process;

import dk.sambog.standalone.identity.IdentityProvider;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What both services stand on.
 *
 * @param databaseLogins the properties {@code sambog.database.*}
 * @param postgresPort of the embedded server; null with an external one
 * @param identity the demo's provider; null in a real installation
 */
record Ground(
        String databaseUrl,
        Map<String, String> databaseLogins,
        @Nullable Integer postgresPort,
        @Nullable IdentityProvider identity) {}
