package dk.sambog.standalone.demo.stage;

import java.util.List;

/** One thread of the story: what becomes of one matter over the two years. Threads run beside each other. */
public interface Chapter {
    /** In the order they happen. */
    List<Scene> scenes();
}
