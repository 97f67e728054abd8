package dk.sambog.standalone.demo.giving;

import static dk.sambog.standalone.identity.DemoUser.KAREN;
import static dk.sambog.standalone.identity.DemoUser.OLE;

import dk.sambog.standalone.demo.stage.Body;
import dk.sambog.standalone.demo.stage.Chapter;
import dk.sambog.standalone.demo.stage.Scene;
import dk.sambog.standalone.demo.stage.Stage;
import dk.sambog.standalone.demo.stage.Voice;
import java.util.List;

/** What was promised is bound by the agreement, and a year later the alarm by its amendment. */
final class Commitments implements Chapter {
    private final Stage stage;

    Commitments(Stage stage) {
        this.stage = stage;
    }

    @Override
    public List<Scene> scenes() {
        return List.of(
                new Scene(78, "Tilsagnene bliver bindende", this::commitAll),
                new Scene(449, "Kommunen bevilger alarmen", this::commitAlarm));
    }

    private void commitAll() {
        commit("karen-money", stage.as(KAREN));
        commit("karen-hours", stage.as(KAREN));
        commit("ole-money", stage.as(OLE));
        commit("ole-hours", stage.as(OLE));
        commit("guild-money", stage.guild());
        commit("planks", stage.firm());
        commit("engineer", stage.firm());
        commit("grant", stage.treasurer());
        commit("premises", stage.treasurer());
        commit("match", stage.foundation());
        commit("lag-grant", stage.lag());
    }

    private void commitAlarm() {
        stage.treasurer()
                .makes(
                        "pledge/alarm",
                        "/pledges",
                        Body.of("projectId", stage.the("project").id())
                                .and("kind", "CASH_GRANT")
                                .and("planLine", "drift")
                                .kroner("40000.00"));
        commit("alarm", stage.treasurer());
    }

    private void commit(String promise, Voice giver) {
        giver.changes(
                "pledge/" + promise,
                "/commitment",
                Body.of("agreementId", stage.the("agreement").id()));
    }
}
