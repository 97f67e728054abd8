package dk.sambog.standalone.demo.giving;

import static dk.sambog.standalone.demo.stage.Neighbour.BODIL;
import static dk.sambog.standalone.demo.stage.Organisation.STORMVAGT;

import dk.sambog.standalone.demo.stage.Chapter;
import dk.sambog.standalone.demo.stage.Scene;
import dk.sambog.standalone.demo.stage.Stage;
import java.util.ArrayList;
import java.util.List;

/** Working days at the sluice, and time that is given and never turned into money. */
final class Hours implements Chapter {
    private final Stage stage;
    private final Receipts receipts;
    private final Workday workday;

    Hours(Stage stage) {
        this.stage = stage;
        this.receipts = new Receipts(stage);
        this.workday = new Workday(stage);
    }

    @Override
    public List<Scene> scenes() {
        var scenes = new ArrayList<Scene>();
        for (var month = 0; month < 8; month++) {
            scenes.add(workday(month));
        }
        scenes.add(new Scene(191, "Bodil brygger kaffe til dem, der arbejder", this::coffee));
        scenes.add(new Scene(430, "Stormvagten har siddet oppe to nætter", this::watch));
        return List.copyOf(scenes);
    }

    private Scene workday(int month) {
        return new Scene(190 + 25 * month, "Arbejdsdag " + (month + 1) + " ved slusen", () -> {
            workday.ole("" + month, 10);
            if (month < 4) {
                workday.karen("" + month, 8, "");
            }
        });
    }

    /** Nobody counts it towards money, so nobody has to stand for it. */
    private void coffee() {
        stage.guild()
                .makes(
                        "contribution/coffee",
                        "/contributions",
                        receipts.unpromised(stage.party(BODIL), "RELATIONAL", "mandskab")
                                .hours(3)
                                .and("received", true));
    }

    private void watch() {
        stage.stormWatch()
                .makes(
                        "contribution/watch",
                        "/contributions",
                        receipts.gift(stage.party(STORMVAGT), "watch", "RELATIONAL", "drift")
                                .hours(18)
                                .and("received", true));
    }
}
