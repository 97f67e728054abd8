package dk.sambog.query.feed;

/** The entry at {@link #position()} cannot be taken in. Whoever meets it stops there; nothing is ever skipped. */
public final class UnreadableEntry extends RuntimeException {
    private final long position;

    public UnreadableEntry(long position, String why, Throwable cause) {
        super("Entry " + position + ": " + why, cause);
        this.position = position;
    }

    UnreadableEntry(long position, String why) {
        super("Entry " + position + ": " + why);
        this.position = position;
    }

    public long position() {
        return position;
    }
}
