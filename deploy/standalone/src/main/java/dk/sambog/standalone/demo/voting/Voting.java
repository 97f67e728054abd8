package dk.sambog.standalone.demo.voting;

import dk.sambog.standalone.demo.stage.Chapter;
import dk.sambog.standalone.demo.stage.Stage;
import java.util.List;

/** The chapters of this room. A new one is a file here and a line below. */
public final class Voting {
    private Voting() {}

    public static List<Chapter> chapters(Stage stage) {
        return List.of(new TogetherVote(stage), new SolutionVote(stage), new SurplusVote(stage));
    }
}
