package dk.sambog.command.batch.line;

/** Whether the lines of a batch stand or fall together, or each group alone. */
public enum BatchMode {
    ATOMIC,
    INDEPENDENT
}
