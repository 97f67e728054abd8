package dk.sambog.standalone.demo.keeping;

import static dk.sambog.standalone.demo.stage.Neighbour.BODIL;
import static dk.sambog.standalone.identity.DemoUser.METTE;
import static dk.sambog.standalone.identity.DemoUser.OLE;

import dk.sambog.standalone.demo.stage.Body;
import dk.sambog.standalone.demo.stage.Chapter;
import dk.sambog.standalone.demo.stage.Scene;
import dk.sambog.standalone.demo.stage.Stage;
import java.util.List;

/** What should not have been written is removed; who wants to be forgotten is, unless a law keeps what is known of them. */
final class Forgetting implements Chapter {
    /** Five years from the end of the year the accounts are of (bogføringsloven § 12). */
    private static final int YEARS_OF_ACCOUNTS = 5;

    private final Stage stage;

    Forgetting(Stage stage) {
        this.stage = stage;
    }

    @Override
    public List<Scene> scenes() {
        return List.of(
                new Scene(53, "Kommunen fjerner en tekst om Oles helbred", this::redact),
                new Scene(580, "Bodil flytter og vil glemmes: hun slettes", this::erase),
                new Scene(640, "Ole vil også slettes, men hans gaver er bilag", this::defer));
    }

    private void redact() {
        var amended = stage.the("pledge/ole-hours").event("pledge.amended");
        var text = stage.ledger()
                .payload(METTE, amended.id())
                .path("reason")
                .path("textId")
                .asString();
        stage.municipality()
                .tells(
                        "redaction/ole-hours",
                        "/texts/" + text + "/redaction",
                        Body.of("legalBasis", "GDPR_ART_17_1_D"));
    }

    private void erase() {
        stage.municipality()
                .tells(
                        "erasure/bodil",
                        "/parties/" + stage.party(BODIL) + "/erasure",
                        Body.of("legalBasis", "GDPR_ART_17_1"));
    }

    private void defer() {
        var year = stage.date(640).getYear() + YEARS_OF_ACCOUNTS;
        stage.municipality()
                .tells(
                        "erasure/ole",
                        "/parties/" + stage.party(OLE) + "/erasure-deferral",
                        Body.of("legalBasis", "BOGFOERINGSLOVEN_12").and("retainUntil", year + "-12-31"));
    }
}
