package dk.sambog.standalone.importing.ledger;

/** The ledger did not answer, or would not take what was sent as a whole. The message is for a person. */
public final class Unreachable extends RuntimeException {
    public Unreachable(String reason) {
        super(reason);
    }
}
