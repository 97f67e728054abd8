package dk.sambog.standalone.process;

import dk.sambog.standalone.folder.Installation;
import dk.sambog.standalone.folder.Refused;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Every port of one run, each free when it was chosen.
 *
 * @param identity null in a real installation
 */
record Address(int command, int query, @Nullable Integer identity, int commandManagement, int queryManagement) {
    private static final int IDENTITY = 9000;

    /** Chooses all before anything is started, so that a busy one changes nothing. */
    static Address choose(Options options, @Nullable Installation known, Path folder, Ports ports) {
        var isDemo = known == null ? options.issuer() == null : known.mode().isDemo();
        var wanted = new HashMap<Integer, String>();
        var command = choose(options.commandPort(), "--command-port", wanted, ports);
        var query = choose(options.queryPort(), "--query-port", wanted, ports);
        var identity = isDemo ? choose(identityPort(options, known, folder), "--identity-port", wanted, ports) : null;
        return new Address(command, query, identity, ports.free(), ports.free());
    }

    private static int choose(int port, String option, Map<Integer, String> wanted, Ports ports) {
        var other = wanted.putIfAbsent(port, option);
        if (port != 0 && other != null) {
            throw new Refused(other + " and " + option + " are both " + port + ": give each its own.");
        }
        return ports.claim(port, option);
    }

    /** The provider's address is the issuer that logins are bound to, so it stays where it was. */
    private static int identityPort(Options options, @Nullable Installation known, Path folder) {
        var asked = options.identityPort();
        if (known == null) {
            return asked == null ? IDENTITY : asked;
        }
        var kept = java.net.URI.create(known.issuer()).getPort();
        if (asked != null && asked != 0 && asked != kept) {
            throw new Refused("The logins of the data folder " + folder + " are bound to the identity port " + kept
                    + ": leave out --identity-port.");
        }
        return kept;
    }

    String commandUrl() {
        return url(command);
    }

    String queryUrl() {
        return url(query);
    }

    @Nullable
    String identityUrl() {
        return identity == null ? null : url(identity);
    }

    private static String url(int port) {
        return "http://localhost:" + port;
    }
}
