package dk.sambog.query.identity;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What parties may be called: an organisation by its name, a person by a pseudonym. Nobody else answers names. */
public interface PartyNames {
    /** The names of those of {@code parties} that are registered. */
    Map<UUID, String> names(Set<UUID> parties);
}
