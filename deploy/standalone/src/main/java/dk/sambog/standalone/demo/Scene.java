package dk.sambog.standalone.demo;

/**
 * One step of the story.
 *
 * @param day counted from the founding of the demo's ledger
 */
record Scene(int day, String title, Runnable acts) {}
