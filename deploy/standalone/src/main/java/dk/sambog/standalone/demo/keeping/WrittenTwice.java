package dk.sambog.standalone.demo.keeping;

import static dk.sambog.standalone.demo.stage.Neighbour.OLE_AGAIN;
import static dk.sambog.standalone.identity.DemoUser.OLE;

import dk.sambog.standalone.demo.stage.Body;
import dk.sambog.standalone.demo.stage.Chapter;
import dk.sambog.standalone.demo.stage.Scene;
import dk.sambog.standalone.demo.stage.Stage;
import java.util.List;

/** One neighbour stands in the ledger twice; the two are made one, and neither history changes. */
final class WrittenTwice implements Chapter {
    private final Stage stage;

    WrittenTwice(Stage stage) {
        this.stage = stage;
    }

    @Override
    public List<Scene> scenes() {
        return List.of(
                new Scene(4, "En O. Madsen noteres som bidragyder", this::note),
                new Scene(8, "Han viser sig at være Ole", this::merge));
    }

    private void note() {
        stage.municipality()
                .tells(
                        "role/ole-again",
                        "/parties/" + stage.party(OLE_AGAIN) + "/roles",
                        Body.of("projectId", stage.the("project").id()).and("role", "CONTRIBUTOR"));
    }

    private void merge() {
        stage.municipality()
                .tells(
                        "merger/ole-again",
                        "/parties/" + stage.party(OLE_AGAIN) + "/merger",
                        Body.of("survivor", stage.party(OLE)).and("reason", "Samme mand, skrevet op to gange."));
    }
}
