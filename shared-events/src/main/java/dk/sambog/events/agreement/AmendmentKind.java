package dk.sambog.events.agreement;

/** What an amendment is about. */
public enum AmendmentKind {
    /** What is done, where, when or by whom. */
    PROJECT,
    /** The plan's money: a revision of it, or some of its lines. */
    BUDGET,
    /** One party steps out and another takes its place. */
    TRANSFER,
    /** The agreement lasts longer. */
    EXTENSION
}
