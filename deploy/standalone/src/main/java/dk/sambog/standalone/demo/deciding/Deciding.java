package dk.sambog.standalone.demo.deciding;

import dk.sambog.standalone.demo.stage.Chapter;
import dk.sambog.standalone.demo.stage.Stage;
import java.util.List;

/** The chapters of this room. A new one is a file here and a line below. */
public final class Deciding {
    private Deciding() {}

    public static List<Chapter> chapters(Stage stage) {
        return List.of(new Needs(stage), new Course(stage), new Solutions(stage), new Talks(stage));
    }
}
