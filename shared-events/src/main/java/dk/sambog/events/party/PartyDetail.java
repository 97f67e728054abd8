package dk.sambog.events.party;

/** What the vault keeps of a party. */
public enum PartyDetail {
    NAME,
    EMAIL,
    PHONE,
    ADDRESS,
    /** Where money goes: a Danish register and account number, or an IBAN. */
    PAYOUT_ACCOUNT
}
