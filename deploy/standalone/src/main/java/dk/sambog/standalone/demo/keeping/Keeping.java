package dk.sambog.standalone.demo.keeping;

import dk.sambog.standalone.demo.stage.Chapter;
import dk.sambog.standalone.demo.stage.Stage;
import java.util.List;

/** The chapters of this room. A new one is a file here and a line below. */
public final class Keeping {
    private Keeping() {}

    public static List<Chapter> chapters(Stage stage) {
        return List.of(
                new WrittenTwice(stage),
                new PayoutAccount(stage),
                new StormWatch(stage),
                new Brook(stage),
                new Forgetting(stage));
    }
}
