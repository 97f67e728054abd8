package dk.sambog.query.generation;

/** A position was asked for that the views have not reached. */
public final class NotYetProjected extends RuntimeException {
    private final long position;

    NotYetProjected(long position, long reached) {
        super("Position " + position + " is not in the views yet, they have reached " + reached);
        this.position = position;
    }

    public long position() {
        return position;
    }
}
