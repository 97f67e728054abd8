package dk.sambog.standalone.demo;

import dk.sambog.standalone.demo.agreeing.Agreeing;
import dk.sambog.standalone.demo.deciding.Deciding;
import dk.sambog.standalone.demo.giving.Giving;
import dk.sambog.standalone.demo.keeping.Keeping;
import dk.sambog.standalone.demo.stage.Chapter;
import dk.sambog.standalone.demo.stage.Scene;
import dk.sambog.standalone.demo.stage.Stage;
import dk.sambog.standalone.demo.voting.Voting;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The whole story, scene by scene, in the order of its days. */
final class Story {
    private Story() {}

    static List<Scene> told(Stage stage) {
        return Stream.of(
                        Deciding.chapters(stage),
                        Voting.chapters(stage),
                        Agreeing.chapters(stage),
                        Giving.chapters(stage),
                        Keeping.chapters(stage))
                .flatMap(List::stream)
                .map(Chapter::scenes)
                .flatMap(List::stream)
                // Scenes of one day stay in the order of the chapters.
                .sorted(Comparator.comparingInt(Scene::day))
                .toList();
    }
}
