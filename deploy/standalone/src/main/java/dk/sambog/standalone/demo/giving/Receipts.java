package dk.sambog.standalone.demo.giving;

import static dk.sambog.standalone.demo.stage.Organisation.KOMMUNE;
import static dk.sambog.standalone.demo.stage.Organisation.SLUSELAV;
import static dk.sambog.standalone.identity.DemoUser.VERA;

import dk.sambog.standalone.demo.stage.Body;
import dk.sambog.standalone.demo.stage.Stage;
import dk.sambog.standalone.demo.stage.Voice;
import java.util.function.UnaryOperator;

/** How a contribution is recorded with its evidence, and how somebody else stands for it. */
final class Receipts {
    private final Stage stage;

    Receipts(Stage stage) {
        this.stage = stage;
    }

    /** What {@code giver} gives of what it promised. */
    Body gift(String giver, String promise, String kind, String planLine) {
        return unpromised(giver, kind, planLine)
                .and("pledgeId", stage.the("pledge/" + promise).id());
    }

    Body unpromised(String giver, String kind, String planLine) {
        return Body.of("projectId", stage.the("project").id())
                .and("giver", giver)
                .and("kind", kind)
                .and("planLine", planLine);
    }

    /** Recorded with its evidence, and arrived; the story knows it as {@code contribution/<name>}. */
    void receive(String name, Voice recorder, Document document, Body body) {
        var stored = recorder.stores(name, document.fileName(), document.text());
        recorder.makes(
                "contribution/" + name,
                "/contributions",
                body.evidence(stored, document.tier()).and("received", true));
    }

    void verify(String name, Voice verifier, UnaryOperator<Body> accepted) {
        verifier.changes("contribution/" + name, "/verification", accepted.apply(Body.empty()));
    }

    /** @param tier how strong it is as evidence, {@code T1} to {@code T4} */
    record Document(String fileName, String text, String tier) {}

    static Document bankLine(String text) {
        return new Document("bankudskrift.txt", "Bankudskrift: " + text, "T3");
    }

    Voice verifier() {
        return stage.as(VERA, KOMMUNE);
    }

    /** What the municipality itself gives, somebody stands for who does not act for it there. */
    Voice guildsVerifier() {
        return stage.as(VERA, SLUSELAV);
    }
}
