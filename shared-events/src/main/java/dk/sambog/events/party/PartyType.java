package dk.sambog.events.party;

/** What kind of party takes part. PERSON and INFORMAL_GROUP are people: their names are personal data. */
public enum PartyType {
    PERSON,
    INFORMAL_GROUP,
    ASSOCIATION,
    SELF_GOVERNING_INSTITUTION,
    COOPERATIVE,
    SOCIAL_ENTERPRISE,
    COMPANY,
    MUNICIPALITY,
    PUBLIC_INSTITUTION,
    HOUSING_ASSOCIATION,
    TRADE_UNION,
    FOUNDATION,
    EU_PROGRAMME;

    /** Whether a name of this type points at a natural person. */
    public boolean isPersonal() {
        return this == PERSON || this == INFORMAL_GROUP;
    }
}
