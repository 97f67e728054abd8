package dk.sambog.standalone.demo;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The whole story, scene by scene, in the order of its days. */
final class Story {
    private final List<Scene> scenes;

    Story(Stage stage) {
        var asking = new Asking(stage);
        var beginning = new Beginning(stage, asking);
        var course = new Course(stage, beginning);
        var promises = new Promises(stage, beginning);
        var bargain = new Bargain(stage, beginning, promises);
        var giving = new Giving(stage, beginning, promises);
        scenes = Stream.of(
                        asking.needs(),
                        beginning.opening(),
                        asking.solutions(beginning),
                        course.shaping(),
                        beginning.together(),
                        beginning.choosing(),
                        course.talking(),
                        asking.choice(beginning),
                        promises.scenes(),
                        bargain.agreeing(),
                        course.building(),
                        giving.firstYear(),
                        course.keeping(),
                        bargain.adding(),
                        giving.secondYear(),
                        course.done())
                .flatMap(List::stream)
                // Each tells its own thread; scenes of one day stay in the order of the threads.
                .sorted(Comparator.comparingInt(Scene::day))
                .toList();
    }

    List<Scene> scenes() {
        return scenes;
    }
}
