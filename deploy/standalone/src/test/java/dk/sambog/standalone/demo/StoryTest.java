package dk.sambog.standalone.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dk.sambog.standalone.demo.stage.Cast;
import dk.sambog.standalone.demo.stage.Ledger;
import dk.sambog.standalone.demo.stage.Scene;
import dk.sambog.standalone.demo.stage.Stage;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** The story as it is written; {@code RunIT} tells it to a ledger. */
class StoryTest {
    /** Two years without their leap day. */
    private static final int AGE = 730;

    private final List<Scene> scenes = scenes();

    @Test
    void every_scene_lies_between_the_founding_and_today() {
        assertThat(scenes).allSatisfy(scene -> assertThat(scene.day()).isBetween(1, AGE - 1));
    }

    @Test
    void is_told_in_the_order_of_its_days() {
        assertThat(scenes).extracting(Scene::day).isSorted();
    }

    /** By it a ledger is known to hold all of the story. */
    @Test
    void ends_with_the_sluice() {
        assertThat(scenes.getLast().title()).isEqualTo("Slusen står");
        assertThat(scenes.stream().filter(onDayOf(scenes.getLast()))).hasSize(1);
    }

    private static Predicate<Scene> onDayOf(Scene last) {
        return scene -> scene.day() == last.day();
    }

    private static List<Scene> scenes() {
        // Nobody speaks before the scenes are acted.
        try (var ledger = new Ledger("http://localhost", "http://localhost", _ -> "")) {
            return Story.told(new Stage(ledger, Cast.beginning(LocalDate.of(2024, 1, 1))));
        }
    }
}
