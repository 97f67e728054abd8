package dk.sambog.events.project;

/**
 * How far a project has come. It goes from each stage to the next, or leaves by one of the last three; SUSPENDED lies beside
 * EXECUTING.
 */
public enum ProjectStage {
    NEED,
    SHAPING,
    DIALOGUE,
    AGREED,
    FUNDED,
    EXECUTING,
    SUSPENDED,
    COMPLETED,
    EVALUATED,
    CLOSED,
    NO_AGREEMENT,
    UNDERFUNDED,
    CANCELLED
}
