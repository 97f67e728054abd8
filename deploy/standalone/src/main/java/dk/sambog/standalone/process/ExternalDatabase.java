package dk.sambog.standalone.process;

import dk.sambog.standalone.folder.Refused;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.env.Environment;

/** The logins of an external PostgreSQL, whose roles its DBA made: they come from the environment, never the command line. */
final class ExternalDatabase {
    private static final List<String> LOGINS = List.of("migrator", "app", "sequencer", "query");

    private ExternalDatabase() {}

    /** The properties {@code sambog.database.*}. Refused, naming those that are missing. */
    static Map<String, String> logins(Environment environment) {
        var logins = new LinkedHashMap<String, String>();
        for (var login : LOGINS) {
            for (var part : List.of("username", "password")) {
                var key = "sambog.database." + login + "." + part;
                logins.put(key, environment.getProperty(key, ""));
            }
        }
        var missing = logins.entrySet().stream()
                .filter(entry -> entry.getValue().isEmpty())
                .map(Map.Entry::getKey)
                .toList();
        if (!missing.isEmpty()) {
            throw new Refused("An external PostgreSQL is named, but not how to log in: set "
                    + String.join(", ", missing) + " (as environment variables: upper case, dots as underscores).");
        }
        return logins;
    }
}
