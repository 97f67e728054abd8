package dk.sambog.standalone.demo.agreeing;

import dk.sambog.standalone.demo.stage.Body;
import dk.sambog.standalone.demo.stage.Chapter;
import dk.sambog.standalone.demo.stage.Scene;
import dk.sambog.standalone.demo.stage.Stage;
import java.util.List;
import java.util.Map;

/** The agreement is changed twice while it is in force: more money for the running, and two years more. All five sign again. */
final class Amendments implements Chapter {
    private final Stage stage;
    private final Signing signing;

    Amendments(Stage stage) {
        this.stage = stage;
        this.signing = new Signing(stage);
    }

    @Override
    public List<Scene> scenes() {
        return List.of(
                new Scene(440, "Kommunen foreslår et tillæg: en alarm, når vandet stiger", this::proposeAlarm),
                new Scene(444, "Lavet og firmaet skriver under på tillægget", () -> {
                    signing.sign("agreement", stage.guild());
                    signing.sign("agreement", stage.firm());
                }),
                new Scene(446, "LAG'en og fonden skriver under på tillægget", () -> {
                    signing.sign("agreement", stage.lag());
                    signing.sign("agreement", stage.foundation());
                }),
                new Scene(
                        447,
                        "Kommunen skriver under: tillægget gælder",
                        () -> signing.sign("agreement", stage.treasurer())),
                new Scene(540, "Lavet foreslår at forlænge aftalen i to år", this::proposeExtension),
                new Scene(548, "Alle skriver under: aftalen er forlænget", this::signAll));
    }

    private void proposeAlarm() {
        stage.treasurer()
                .changes(
                        "agreement",
                        "/amendments",
                        "alarm",
                        Body.of("change", Map.of("kind", "BUDGET", "budgetLines", List.of("drift")))
                                .and(
                                        "text",
                                        "Kommunen betaler 40.000 kr. til en alarm, der ringer til lavets vagt, når vandet"
                                                + " stiger. Alarmen hører til driften.")
                                .and("reason", "Vagten blev vækket for sent ved stormen i november."));
        signing.read("agreement", "agreement.amendment-proposed");
    }

    private void proposeExtension() {
        stage.guild()
                .changes(
                        "agreement",
                        "/amendments",
                        "extension",
                        Body.of(
                                        "change",
                                        Map.of(
                                                "kind",
                                                "EXTENSION",
                                                "newEnd",
                                                stage.date(1330).toString()))
                                .and("text", "Aftalen forlænges med to år på samme vilkår.")
                                .and("reason", "De sidste planker kom sent, og slusen skal stå en vinter over."));
        signing.read("agreement", "agreement.amendment-proposed");
    }

    private void signAll() {
        for (var signer : List.of(stage.guild(), stage.firm(), stage.lag(), stage.foundation(), stage.treasurer())) {
            signing.sign("agreement", signer);
        }
    }
}
