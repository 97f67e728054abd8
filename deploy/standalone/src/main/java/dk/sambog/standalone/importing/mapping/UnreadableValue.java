package dk.sambog.standalone.importing.mapping;

/** One value of the file that cannot be taken as what the mapping says it is. The message is the reason, for a person. */
public final class UnreadableValue extends RuntimeException {
    public UnreadableValue(String reason) {
        super(reason, null, false, false);
    }
}
