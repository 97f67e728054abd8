package dk.sambog.standalone.demo;

import dk.sambog.standalone.identity.DemoUser;
import org.jspecify.annotations.Nullable;

/**
 * The organisations of the demo. Their register numbers fail the register's own check digit, so they are nobody's.
 *
 * @see DemoUser the people
 */
enum Organisation {
    KOMMUNE("Hvidesand Kommune", "MUNICIPALITY", "10000001", null),
    SLUSELAV("Hvidesand Sluselav", "ASSOCIATION", "10000002", DemoUser.INGER),
    BYGGEFIRMA("Krogh & Søn Vandbyg ApS", "COMPANY", "10000003", DemoUser.POUL),
    LAG("LAG Vestkysten", "ASSOCIATION", "10000004", DemoUser.ANDERS),
    FOND("Fonden Hav og By", "FOUNDATION", "10000005", null);

    private final String fullName;
    private final String type;
    private final String cvr;
    private final @Nullable DemoUser administrator;

    Organisation(String fullName, String type, String cvr, @Nullable DemoUser administrator) {
        this.fullName = fullName;
        this.type = type;
        this.cvr = cvr;
        this.administrator = administrator;
    }

    String fullName() {
        return fullName;
    }

    /** As the interface writes it. */
    String type() {
        return type;
    }

    String cvr() {
        return cvr;
    }

    /** Who administers it; null for the municipality, which has the ledger's, and the foundation, which acts itself. */
    @Nullable
    DemoUser administrator() {
        return administrator;
    }
}
