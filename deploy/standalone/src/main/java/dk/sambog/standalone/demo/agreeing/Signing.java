package dk.sambog.standalone.demo.agreeing;

import dk.sambog.standalone.demo.stage.Body;
import dk.sambog.standalone.demo.stage.Stage;
import dk.sambog.standalone.demo.stage.Voice;
import dk.sambog.standalone.identity.DemoUser;
import java.util.HashMap;
import java.util.Map;

/** How agreements are signed: a signature binds to the very version that was read. */
final class Signing {
    /** A version that waits for signatures. */
    private record Read(long version, String hash) {}

    private final Stage stage;
    private final Map<String, Read> read = new HashMap<>();

    Signing(Stage stage) {
        this.stage = stage;
    }

    /**
     * Reads the version that the last command about the agreement put forward.
     *
     * @param event the type of the event it became
     */
    void read(String agreement, String event) {
        var proposed = stage.the(agreement).event(event);
        var payload = stage.ledger().payload(DemoUser.INGER, proposed.id());
        read.put(
                agreement,
                new Read(
                        payload.path("version").asLong(),
                        payload.path("versionHash").asString()));
    }

    void sign(String agreement, Voice signer) {
        var version = read.get(agreement);
        if (version == null) {
            throw new IllegalStateException("Nobody has read " + agreement);
        }
        signer.changes(
                agreement,
                "/signatures",
                signer.person().login() + "/" + version.version(),
                Body.of("version", version.version())
                        .and("versionHash", version.hash())
                        .and("method", "MITID"));
    }
}
