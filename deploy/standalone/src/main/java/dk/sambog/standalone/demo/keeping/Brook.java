package dk.sambog.standalone.demo.keeping;

import dk.sambog.standalone.demo.stage.Body;
import dk.sambog.standalone.demo.stage.Chapter;
import dk.sambog.standalone.demo.stage.Scene;
import dk.sambog.standalone.demo.stage.Stage;
import java.util.List;

/** The storm watch adopts the brook behind the sluice, and inspects it every three months. */
final class Brook implements Chapter {
    private final Stage stage;
    private String commitment = "";

    Brook(Stage stage) {
        this.stage = stage;
    }

    @Override
    public List<Scene> scenes() {
        return List.of(
                new Scene(410, "Stormvagten adopterer åen", this::adopt),
                new Scene(438, "Åen er efterset og i orden", () -> inspect("1", "IN_ORDER", "Frit løb hele vejen.")),
                new Scene(
                        529,
                        "En gren sidder i risten",
                        () -> inspect("2", "NEEDS_WORK", "En gren sidder i risten; vi henter den lørdag.")),
                new Scene(620, "Grenen er væk", () -> inspect("3", "IN_ORDER", "Grenen er væk, og risten er renset.")));
    }

    private void adopt() {
        var adopted = stage.stormWatch()
                .adds(
                        "project",
                        "/standing-commitments",
                        Body.of("what", "Strandvejsåen fra broen til mundingen")
                                .and("firstDueOn", stage.date(440).toString())
                                .and("everyMonths", 3));
        commitment = adopted.event("project.commitment-adopted").part();
    }

    private void inspect(String key, String finding, String note) {
        stage.stormWatch()
                .adds(
                        "project",
                        "/standing-commitments/" + commitment + "/inspections",
                        key,
                        Body.of("finding", finding).and("note", note));
    }
}
