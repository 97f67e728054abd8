package dk.sambog.standalone.demo.giving;

import dk.sambog.standalone.demo.stage.Chapter;
import dk.sambog.standalone.demo.stage.Stage;
import java.util.List;

/** The chapters of this room. A new one is a file here and a line below. */
public final class Giving {
    private Giving() {}

    public static List<Chapter> chapters(Stage stage) {
        return List.of(
                new Promises(stage),
                new Commitments(stage),
                new Money(stage),
                new Deliveries(stage),
                new Hours(stage),
                new Corrections(stage));
    }
}
