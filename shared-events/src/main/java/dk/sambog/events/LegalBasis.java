package dk.sambog.events;

/** Why personal data, a text or a document must go, or must stay for now; each names its article. */
public enum LegalBasis {
    /** The person asks: GDPR article 17(1). */
    GDPR_ART_17_1(false),
    /** The purpose is served: GDPR article 5(1)(e). */
    GDPR_ART_5_1_E(false),
    /** Consent was withdrawn: GDPR article 17(1)(b). */
    GDPR_ART_17_1_B(false),
    /** It should never have been taken in: GDPR article 17(1)(d). */
    GDPR_ART_17_1_D(false),
    /** What must be kept has been kept for its time: the end of a {@code retainUntil}. */
    RETENTION_ENDED(false),
    /** Accounts are kept for five years: bogføringsloven § 12. */
    BOGFOERINGSLOVEN_12(true),
    /** Documents of EU funds are kept for five years after the last payment: Regulation (EU) 2021/1060, article 82. */
    EU_2021_1060_ART_82(true),
    /** Public archives: arkivloven. */
    ARKIVLOVEN(true),
    /** A duty laid down by law or in the public interest: GDPR article 17(3)(b). */
    GDPR_ART_17_3_B(true),
    /** Claims that are or may be before a court: GDPR article 17(3)(e). */
    GDPR_ART_17_3_E(true);

    private final boolean keeps;

    LegalBasis(boolean keeps) {
        this.keeps = keeps;
    }

    /** Whether it says that something is kept; otherwise it says that it goes. */
    public boolean keeps() {
        return keeps;
    }
}
