package dk.sambog.command.document;

/** Where a document stands. */
enum DocumentState {
    NOT_STORED,
    STORED,
    REDACTED
}
