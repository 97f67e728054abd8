package dk.sambog.command.seal;

/** The vault cannot be opened with what was configured. The message is the one sentence an operator needs. */
public final class KeyUnusable extends RuntimeException {
    public KeyUnusable(String message) {
        super(message);
    }
}
