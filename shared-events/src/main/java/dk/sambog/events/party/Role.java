package dk.sambog.events.party;

/**
 * What a party is to a project. A role says who is who; what somebody may do follows from mandates. The roles of an IATI
 * activity map to these: funding is FUNDER, accountable LEAD_PARTNER, extending FACILITATOR, implementing EXECUTING_PARTNER.
 */
public enum Role {
    INITIATOR,
    BENEFICIARY,
    FACILITATOR,
    CONTRIBUTOR,
    FUNDER,
    MATCHER,
    LEAD_PARTNER,
    EXECUTING_PARTNER,
    ACCOUNT_HOLDER,
    VERIFIER,
    APPROVER,
    AUDITOR,
    OBSERVER;

    /** Whether its holder looks after what others did, so that nobody takes it for themselves. */
    public boolean isControl() {
        return this == VERIFIER || this == APPROVER || this == AUDITOR;
    }
}
