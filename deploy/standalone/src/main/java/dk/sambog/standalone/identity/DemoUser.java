package dk.sambog.standalone.identity;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The people, and one machine, of the demo. What they may do is for the ledger's mandates to say; scopes only open doors. */
public enum DemoUser {
    KAREN("Karen Holm", "citizen", "ledger.read", "ledger.write"),
    OLE("Ole Madsen", "citizen", "ledger.read", "ledger.write"),
    INGER("Inger Bak", "chair of the sluice guild", "ledger.read", "ledger.write"),
    POUL("Poul Krogh", "engineer of the building firm", "ledger.read", "ledger.write"),
    METTE(
            "Mette Lund",
            "facilitator and administrator of the municipality",
            "ledger.read",
            "ledger.write",
            "finance.read",
            "webhook.manage",
            "privacy.erase"),
    FINN("Finn Dahl", "finance officer of the municipality", "ledger.read", "ledger.write", "finance.read"),
    VERA("Vera Toft", "verifier", "ledger.read", "ledger.write"),
    ANDERS("Anders Juhl", "approver, coordinator of the LAG", "ledger.read", "ledger.write", "finance.read"),
    RIKKE("Rikke Friis", "auditor", "ledger.read", "finance.read", "audit.read", "audit.write"),
    PARTNER("Fondens system", "the foundation's system, a machine", "ledger.read", "ledger.write", "webhook.manage");

    private final String fullName;
    private final String part;
    private final List<String> scopes;

    DemoUser(String fullName, String part, String... scopes) {
        this.fullName = fullName;
        this.part = part;
        this.scopes = List.of(scopes);
    }

    /** The user with this login, if there is one. */
    public static Optional<DemoUser> find(String login) {
        return Arrays.stream(values())
                .filter(user -> user.login().equals(login))
                .findFirst();
    }

    /** Every login with the part it plays, one a line. */
    public static String all() {
        return Arrays.stream(values())
                .map(user -> String.format(Locale.ROOT, "  %-8s %s", user.login(), user.part))
                .collect(Collectors.joining("\n"));
    }

    /** What is typed to sign in: {@code karen}. */
    public String login() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String fullName() {
        return fullName;
    }

    public List<String> scopes() {
        return scopes;
    }

    public boolean isMachine() {
        return this == PARTNER;
    }
}
