package dk.sambog.standalone.process;

import dk.sambog.standalone.folder.Running;
import dk.sambog.standalone.identity.IdentityProvider;
import org.jspecify.annotations.Nullable;

/**
 * A running installation, as its own process sees it.
 *
 * @param identity the demo's provider; null in a real installation
 * @param installationToken founds the ledger, while it is empty
 */
public record Started(Running running, @Nullable IdentityProvider identity, String installationToken) {}
