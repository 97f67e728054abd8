package dk.sambog.events.agreement;

/** The side of a project that an amendment of kind {@link AmendmentKind#PROJECT} changes. */
public enum ProjectAspect {
    PURPOSE,
    SCOPE,
    PLACE,
    SCHEDULE,
    METHOD,
    PARTICIPANTS,
    OUTCOME
}
