package dk.sambog.events.agreement;

/** Why an agreement ends before its time. */
public enum TerminationGround {
    /** A party gives the notice that the agreement allows. */
    NOTICE,
    /** Another party has broken it. */
    BREACH,
    /** All parties want it; a document shows so. */
    CONSENT,
    /** What it rested on has fallen away. */
    FRUSTRATION
}
