package dk.sambog.query.generation;

/** No generation has ever been filled here: there is nothing to answer from. */
public final class NoViewsYet extends RuntimeException {
    NoViewsYet() {
        super("The views are being built for the first time");
    }
}
