package dk.sambog.events.contribution;

import dk.sambog.events.Asset;

/** What is given, and the bucket it counts in. Debt, contingent, equity and unvalued are never added to cash. */
public enum ContributionKind {
    CASH_GRANT(Bucket.CASH, Native.MONEY),
    CASH_DONATION(Bucket.CASH, Native.MONEY),
    CORE_FUNDING(Bucket.CASH, Native.MONEY),
    MATCH(Bucket.CASH, Native.MONEY),
    CROWDFUNDING(Bucket.CASH, Native.MONEY),
    /** National and own co-financing of a project, by its beneficiary with its partners. */
    CO_FINANCING(Bucket.CASH, Native.MONEY),
    VOLUNTEER_HOURS(Bucket.IN_KIND, Native.MINUTES),
    EXPERTISE(Bucket.IN_KIND, Native.MINUTES),
    PAID_STAFF(Bucket.OWN_COST, Native.MINUTES),
    MATERIALS(Bucket.IN_KIND, Native.UNITS),
    GOODS(Bucket.IN_KIND, Native.UNITS),
    /** Counted in {@code UNIT:room-hour}. */
    PREMISES(Bucket.IN_KIND, Native.UNITS),
    EQUIPMENT_LOAN(Bucket.IN_KIND, Native.UNITS),
    LAND_OR_BUILDING(Bucket.IN_KIND, Native.UNITS),
    MICROLOAN(Bucket.DEBT, Native.MONEY),
    DEFICIT_GUARANTEE(Bucket.CONTINGENT, Native.MONEY),
    SHARE_CAPITAL(Bucket.EQUITY, Native.UNITS),
    RELATIONAL(Bucket.UNVALUED, Native.MINUTES);

    /** What an amount counts as; separate columns everywhere. */
    public enum Bucket {
        CASH,
        IN_KIND,
        OWN_COST,
        DEBT,
        CONTINGENT,
        EQUITY,
        UNVALUED
    }

    private enum Native {
        MONEY,
        MINUTES,
        UNITS
    }

    private final Bucket bucket;
    private final Native measure;

    ContributionKind(Bucket bucket, Native measure) {
        this.bucket = bucket;
        this.measure = measure;
    }

    public Bucket bucket() {
        return bucket;
    }

    /** Whether this kind is counted in {@code asset}: cash in money, hours in minutes, goods in units. */
    public boolean isCountedIn(Asset asset) {
        return measure
                == (asset.isMoney() ? Native.MONEY : asset.equals(Asset.MINUTES) ? Native.MINUTES : Native.UNITS);
    }

    /** Whether the amount itself is its recognised value (money that is not a loan, guarantee or share). */
    public boolean isValuedAtFace() {
        return measure == Native.MONEY;
    }
}
