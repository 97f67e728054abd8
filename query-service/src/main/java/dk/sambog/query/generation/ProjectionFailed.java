package dk.sambog.query.generation;

/** A projection cannot take in the entry at a position. The projector stops there. */
public final class ProjectionFailed extends RuntimeException {
    private final long position;

    public ProjectionFailed(long position, String why) {
        super("Entry " + position + ": " + why);
        this.position = position;
    }

    public long position() {
        return position;
    }
}
