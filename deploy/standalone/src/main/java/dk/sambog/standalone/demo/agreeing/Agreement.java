package dk.sambog.standalone.demo.agreeing;

import static dk.sambog.standalone.demo.stage.Organisation.BYGGEFIRMA;
import static dk.sambog.standalone.demo.stage.Organisation.FOND;
import static dk.sambog.standalone.demo.stage.Organisation.KOMMUNE;
import static dk.sambog.standalone.demo.stage.Organisation.LAG;
import static dk.sambog.standalone.demo.stage.Organisation.SLUSELAV;

import dk.sambog.standalone.demo.stage.Body;
import dk.sambog.standalone.demo.stage.Chapter;
import dk.sambog.standalone.demo.stage.Scene;
import dk.sambog.standalone.demo.stage.Stage;
import java.util.List;

/** The five parties sign, after one change of wording; a year later one of them breaks it. */
final class Agreement implements Chapter {
    private static final String PROMISE =
            "Kommunen, lavet, firmaet, LAG'en og fonden bygger en højvandssluse ved Strandvej."
                    + " Enhver giver, hvad den har givet tilsagn om. ";

    private final Stage stage;
    private final Signing signing;

    Agreement(Stage stage) {
        this.stage = stage;
        this.signing = new Signing(stage);
    }

    @Override
    public List<Scene> scenes() {
        return List.of(
                new Scene(60, "Kommunen skriver et udkast til aftale", this::draft),
                new Scene(66, "Sluselavet foreslår en ny ordlyd", this::reword),
                new Scene(70, "Sluselavet skriver under", () -> signing.sign("agreement", stage.guild())),
                new Scene(71, "Byggefirmaet skriver under", () -> signing.sign("agreement", stage.firm())),
                new Scene(72, "LAG Vestkysten skriver under", () -> signing.sign("agreement", stage.lag())),
                new Scene(73, "Fonden skriver under", () -> signing.sign("agreement", stage.foundation())),
                new Scene(
                        75,
                        "Kommunen skriver under: aftalen gælder",
                        () -> signing.sign("agreement", stage.treasurer())),
                new Scene(76, "Kommunen fastsætter, hvor længe aftalen gemmes", this::retain),
                new Scene(490, "Lavet noterer, at de sidste planker er forsinkede", this::breach));
    }

    private void draft() {
        stage.municipality()
                .makes(
                        "agreement",
                        "/agreements",
                        wording(PROMISE + "Kommunen ejer slusen; lavet passer den.")
                                .and("projectId", stage.the("project").id()));
    }

    private void reword() {
        stage.guild()
                .changes(
                        "agreement",
                        "/versions",
                        wording(
                                PROMISE
                                        + "Kommunen ejer og forsikrer slusen; lavet passer den, så længe det har mindst fem medlemmer."));
        signing.read("agreement", "agreement.version-proposed");
    }

    private Body wording(String text) {
        return Body.of("text", text)
                .and(
                        "signatories",
                        List.of(
                                stage.party(KOMMUNE),
                                stage.party(SLUSELAV),
                                stage.party(BYGGEFIRMA),
                                stage.party(LAG),
                                stage.party(FOND)))
                .and("inForceTo", stage.date(600).toString());
    }

    /** Who pays with EU money keeps the papers for years after the last payment. */
    private void retain() {
        stage.municipality()
                .adds(
                        "agreement",
                        "/retention",
                        Body.of("legalBasis", "EU_2021_1060_ART_82")
                                .and("retainUntil", stage.date(3650).toString()));
    }

    private void breach() {
        stage.guild()
                .adds(
                        "agreement",
                        "/breaches",
                        Body.of("party", stage.party(BYGGEFIRMA))
                                .and("reason", "Tyve planker skulle have været leveret for tre uger siden."));
    }
}
