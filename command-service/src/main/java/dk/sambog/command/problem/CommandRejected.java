package dk.sambog.command.problem;

import org.jspecify.annotations.Nullable;

/** A command was refused and changed nothing. Rendered as a problem document. */
public final class CommandRejected extends RuntimeException {
    private final Rejection rejection;
    private final @Nullable String pointer;

    public CommandRejected(Rejection rejection) {
        this(rejection, null);
    }

    /**
     * @param pointer JSON pointer (RFC 6901) to the field of the request at fault, {@code /effectiveOn}, or null when no
     *     single field is
     */
    public CommandRejected(Rejection rejection, @Nullable String pointer) {
        // A refusal is an answer, not a fault: nobody reads its stack trace, and filling it costs more than the
        // decision.
        super(rejection.slug(), null, false, false);
        this.rejection = rejection;
        this.pointer = pointer;
    }

    public Rejection rejection() {
        return rejection;
    }

    public @Nullable String pointer() {
        return pointer;
    }
}
