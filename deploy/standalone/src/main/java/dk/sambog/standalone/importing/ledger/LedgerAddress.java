package dk.sambog.standalone.importing.ledger;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Where the ledger is and who asks.
 *
 * @param commands base address of the command-service, {@code http://localhost:8080}
 * @param views base address of the query-service; null when it is not known
 * @param token bearer token
 * @param onBehalfOf the party the import is done for; null: the one whose IMPORT mandate the token's bearer holds
 */
public record LedgerAddress(
        URI commands,
        @Nullable URI views,
        String token,
        @Nullable String onBehalfOf) {
    @Override
    public String toString() {
        return commands.toString();
    }
}
