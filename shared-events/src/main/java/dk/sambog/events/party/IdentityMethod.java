package dk.sambog.events.party;

/** How somebody made sure that a party is who it says it is. */
public enum IdentityMethod {
    /** A sign-in at a high level of assurance (eIDAS). */
    MITID,
    /** An extract of the public register that has the party under this number. */
    REGISTER_EXTRACT,
    /** A passport or driving licence that was looked at; it is not copied. */
    IDENTITY_DOCUMENT,
    /** Met and known. */
    IN_PERSON
}
