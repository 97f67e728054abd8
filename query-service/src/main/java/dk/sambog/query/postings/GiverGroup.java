package dk.sambog.query.postings;

import dk.sambog.events.contribution.ContributionKind;
import dk.sambog.events.party.PartyType;
import java.util.Locale;

/** The sources of funds an auditor asks for, by who gives and as what. */
public enum GiverGroup {
    MUNICIPALITY,
    STATE,
    EU,
    FOUNDATION,
    COMPANY,
    ASSOCIATION,
    CITIZENS,
    CROWDFUNDING,
    /** The beneficiary's own: its co-financing and its paid staff. */
    OWN;

    private final String stored = name().toLowerCase(Locale.ROOT);

    static GiverGroup of(PartyType giver, ContributionKind kind) {
        return switch (kind) {
            case CROWDFUNDING -> CROWDFUNDING;
            case CO_FINANCING, PAID_STAFF -> OWN;
            default -> of(giver);
        };
    }

    private static GiverGroup of(PartyType giver) {
        return switch (giver) {
            case PERSON, INFORMAL_GROUP -> CITIZENS;
            case ASSOCIATION, SELF_GOVERNING_INSTITUTION, HOUSING_ASSOCIATION, TRADE_UNION -> ASSOCIATION;
            case COOPERATIVE, SOCIAL_ENTERPRISE, COMPANY -> COMPANY;
            case MUNICIPALITY -> MUNICIPALITY;
            case PUBLIC_INSTITUTION -> STATE;
            case FOUNDATION -> FOUNDATION;
            case EU_PROGRAMME -> EU;
        };
    }

    @Override
    public String toString() {
        return stored;
    }
}
