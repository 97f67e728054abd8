package dk.sambog.standalone.demo;

import java.util.List;
import java.util.stream.Stream;

/** The whole story, scene by scene, in the order of its days. */
final class Story {
    private final List<Scene> scenes;

    Story(Stage stage) {
        var beginning = new Beginning(stage);
        var promises = new Promises(stage, beginning);
        var bargain = new Bargain(stage, beginning, promises);
        var giving = new Giving(stage, beginning, promises);
        scenes = Stream.of(
                        beginning.scenes(),
                        promises.scenes(),
                        bargain.agreeing(),
                        giving.firstYear(),
                        bargain.adding(),
                        giving.secondYear())
                .flatMap(List::stream)
                .toList();
    }

    List<Scene> scenes() {
        return scenes;
    }
}
