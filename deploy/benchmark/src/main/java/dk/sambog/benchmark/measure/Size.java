package dk.sambog.benchmark.measure;

import java.time.Duration;

/**
 * How much is measured; all of it follows from the length of one slice.
 *
 * @param slice one turn of one way, plain or Sambog
 * @param rounds turns of each; the figure is the median of their ratios
 */
public record Size(Duration slice, int rounds) {
    /** The short form, about four minutes. */
    public static final int SHORT_SECONDS = 4;
    /** The long form: 100,000 lines in a batch, 500,000 events in a rebuild. */
    public static final int LONG_SECONDS = 20;

    /** Turns of one second only show that everything runs: one round of them is enough. */
    public static Size ofSeconds(int seconds) {
        return new Size(Duration.ofSeconds(seconds), seconds == 1 ? 1 : 5);
    }

    /** Of clients that only make the processes fill their memory. */
    Duration load() {
        return slice.multipliedBy(3);
    }

    /** Of commands at a steady pace. */
    Duration paced() {
        return slice.multipliedBy(5);
    }

    /** Lines of one batch. */
    int bulkLines() {
        return (int) slice.toSeconds() * 5_000;
    }

    /** Rounds of what takes longer than a turn: batches and rebuilds. */
    int longRounds() {
        return Math.min(rounds, 3);
    }

    /** Events a rebuild goes through, at least. */
    int rebuildEvents() {
        return (int) slice.toSeconds() * 25_000;
    }
}
