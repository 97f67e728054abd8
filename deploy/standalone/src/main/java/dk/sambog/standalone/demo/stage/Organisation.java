package dk.sambog.standalone.demo.stage;

import dk.sambog.standalone.identity.DemoUser;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The organisations of the demo, and its one informal group. Their register numbers fail the register's own check digit, so
 * they are nobody's.
 *
 * @see DemoUser the people
 */
public enum Organisation {
    KOMMUNE("Hvidesand Kommune", "MUNICIPALITY", "10000001", null),
    SLUSELAV("Hvidesand Sluselav", "ASSOCIATION", "10000002", DemoUser.INGER),
    BYGGEFIRMA("Krogh & Søn Vandbyg ApS", "COMPANY", "10000003", DemoUser.POUL),
    LAG("LAG Vestkysten", "ASSOCIATION", "10000004", DemoUser.ANDERS),
    FOND("Fonden Hav og By", "FOUNDATION", "10000005", null),
    STORMVAGT("Stormvagten på Strandvej", "INFORMAL_GROUP", null, DemoUser.KAREN);

    private final String fullName;
    private final String type;
    private final @Nullable String cvr;
    private final @Nullable DemoUser administrator;

    Organisation(String fullName, String type, @Nullable String cvr, @Nullable DemoUser administrator) {
        this.fullName = fullName;
        this.type = type;
        this.cvr = cvr;
        this.administrator = administrator;
    }

    public String fullName() {
        return fullName;
    }

    /** As the interface writes it. */
    public String type() {
        return type;
    }

    /** As the interface writes them; a group is in no register. */
    public List<Map<String, String>> identifiers() {
        return cvr == null ? List.of() : List.of(Map.of("scheme", "DK-CVR", "id", cvr));
    }

    /** Who administers it; null for the municipality, which has the ledger's, and the foundation, which acts itself. */
    public @Nullable DemoUser administrator() {
        return administrator;
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
