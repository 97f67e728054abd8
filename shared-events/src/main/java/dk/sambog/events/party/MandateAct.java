package dk.sambog.events.party;

/** What a mandate lets its holder do for the party that gave it. */
public enum MandateAct {
    /** Register parties (for the operator) and grant and revoke mandates. */
    ADMINISTER,
    /** Open and lead projects. */
    LEAD,
    PLEDGE,
    SIGN,
    CALL_VOTE,
    VOTE,
    /** Record contributions and receipts. */
    RECORD,
    VERIFY,
    /** Bring in published sources; never signatures, votes or verifications. */
    IMPORT
}
