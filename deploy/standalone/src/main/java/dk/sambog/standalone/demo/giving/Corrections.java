package dk.sambog.standalone.demo.giving;

import dk.sambog.standalone.demo.stage.Body;
import dk.sambog.standalone.demo.stage.Chapter;
import dk.sambog.standalone.demo.stage.Scene;
import dk.sambog.standalone.demo.stage.Stage;
import java.util.List;

/** One working day is written twice and taken back; another is written late. */
final class Corrections implements Chapter {
    private final Stage stage;
    private final Workday workday;

    Corrections(Stage stage) {
        this.stage = stage;
        this.workday = new Workday(stage);
    }

    @Override
    public List<Scene> scenes() {
        return List.of(
                new Scene(395, "En arbejdsdag er skrevet to gange", () -> workday.ole("twice", 10)),
                new Scene(400, "… og tages tilbage", this::reverse),
                new Scene(
                        541,
                        "Karens timer fra sidste måned skrives sent",
                        () -> workday.karen("late", 8, stage.date(512).toString())));
    }

    private void reverse() {
        stage.guild()
                .changes(
                        "contribution/hours-ole-twice",
                        "/reversal",
                        Body.of("reason", "Arbejdsdagen var allerede skrevet.").hours(10));
    }
}
