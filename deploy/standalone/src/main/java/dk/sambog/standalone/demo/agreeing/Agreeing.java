package dk.sambog.standalone.demo.agreeing;

import dk.sambog.standalone.demo.stage.Chapter;
import dk.sambog.standalone.demo.stage.Stage;
import java.util.List;

/** The chapters of this room. A new one is a file here and a line below. */
public final class Agreeing {
    private Agreeing() {}

    public static List<Chapter> chapters(Stage stage) {
        return List.of(new Agreement(stage), new Amendments(stage), new PremisesAgreement(stage));
    }
}
