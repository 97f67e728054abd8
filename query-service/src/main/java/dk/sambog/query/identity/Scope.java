package dk.sambog.query.identity;

import java.util.Arrays;

/** What a token opens for reading. */
enum Scope {
    /** The projects in which the caller's party, or one it acts for, has a part. */
    LEDGER_READ("ledger.read"),
    /** Every project; persons are pseudonyms. */
    FINANCE_READ("finance.read"),
    /** Every project and every event; persons are pseudonyms. */
    AUDIT_READ("audit.read");

    private final String claim;

    Scope(String claim) {
        this.claim = claim;
    }

    /** As Spring Security names it, {@code SCOPE_ledger.read}. */
    String authority() {
        return "SCOPE_" + claim;
    }

    static String[] authorities() {
        return Arrays.stream(values()).map(Scope::authority).toArray(String[]::new);
    }
}
