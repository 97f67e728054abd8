package dk.sambog.standalone.demo.stage;

/**
 * One step of the story.
 *
 * @param day counted from the founding of the demo's ledger
 */
public record Scene(int day, String title, Runnable acts) {}
