package dk.sambog.command.decision;

/** The stream is not at the version the caller saw. Never retried: the caller must look again. */
public final class VersionConflict extends RuntimeException {
    private final long actual;

    VersionConflict(long actual) {
        super("The stream is at version " + actual, null, false, false);
        this.actual = actual;
    }

    /** Version of the stream's last event. */
    public long actual() {
        return actual;
    }
}
