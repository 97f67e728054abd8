package dk.sambog.standalone.demo.agreeing;

import static dk.sambog.standalone.demo.stage.Organisation.KOMMUNE;
import static dk.sambog.standalone.demo.stage.Organisation.SLUSELAV;

import dk.sambog.standalone.demo.stage.Body;
import dk.sambog.standalone.demo.stage.Chapter;
import dk.sambog.standalone.demo.stage.Scene;
import dk.sambog.standalone.demo.stage.Stage;
import java.util.List;

/** A small agreement between two, that ends by notice. */
final class PremisesAgreement implements Chapter {
    private final Stage stage;
    private final Signing signing;

    PremisesAgreement(Stage stage) {
        this.stage = stage;
        this.signing = new Signing(stage);
    }

    @Override
    public List<Scene> scenes() {
        return List.of(
                new Scene(170, "Kommunen og lavet aftaler, hvornår mødesalen er fri", this::agree),
                new Scene(605, "Lavet har fået sit eget skur og opsiger mødesalen", this::terminate));
    }

    private void agree() {
        stage.treasurer()
                .makes(
                        "premises",
                        "/agreements",
                        Body.of("projectId", stage.the("project").id())
                                .and("text", "Lavet må bruge mødesalen på rådhuset mandag og torsdag aften.")
                                .and("signatories", List.of(stage.party(KOMMUNE), stage.party(SLUSELAV))));
        signing.read("premises", "agreement.version-proposed");
        signing.sign("premises", stage.guild());
        signing.sign("premises", stage.treasurer());
    }

    private void terminate() {
        stage.guild()
                .changes(
                        "premises",
                        "/termination",
                        Body.of("ground", "NOTICE")
                                .and("lastDay", stage.date(635).toString())
                                .and("reason", "Skuret ved slusen er færdigt."));
    }
}
