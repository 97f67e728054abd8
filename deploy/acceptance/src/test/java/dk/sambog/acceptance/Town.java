package dk.sambog.acceptance;

import dk.sambog.acceptance.Client.Answer;
import dk.sambog.acceptance.Client.Command;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * A founded ledger: a municipality, those who act for it, citizens, and a project that takes pledges. {@code mette} leads and
 * imports, {@code finn} records what arrives, {@code vera} verifies.
 */
final class Town {
    private static final AtomicInteger KEYS = new AtomicInteger();

    private final Client client;
    private final Map<String, String> parties = new HashMap<>();
    private final String operator;
    private final String project;

    private Town(Client client, int citizens) {
        this.client = client;
        client.does(command(
                "mette",
                null,
                "/installation",
                Map.of(
                        "token",
                        Installation.TOKEN,
                        "operator",
                        Map.of(
                                "type",
                                "MUNICIPALITY",
                                "name",
                                "Hvidesand Kommune",
                                "identifiers",
                                List.of(Map.of("scheme", "DK-CVR", "id", "10000001"))),
                        "administrator",
                        Map.of("name", "Mette Lund"))));
        var me = client.me("mette");
        parties.put("mette", me.path("party").asString());
        operator = me.path("mandates").path(0).path("principal").asString();
        List.of("finn", "vera").forEach(this::register);
        for (var i = 0; i < citizens; i++) {
            register(citizen(i));
        }
        grant("mette", "finn", "ADMINISTER", "RECORD");
        grant("finn", "mette", "LEAD", "SIGN", "CALL_VOTE", "IMPORT");
        grant("mette", "vera", "VERIFY");
        project = open("Højvandssluse ved Strandvej");
    }

    /** Founds the ledger that {@code client} asks. */
    static Town found(Client client, int citizens) {
        return new Town(client, citizens);
    }

    static String citizen(int number) {
        return "citizen" + number;
    }

    String operator() {
        return operator;
    }

    String project() {
        return project;
    }

    String party(String who) {
        return parties.get(who);
    }

    /** Opens another project, which takes pledges. */
    String open(String title) {
        var opened = client.does(openProject(title));
        client.does(
                new Command(key(), "mette", operator, "/projects/" + opened.id() + "/pledging-opening", Map.of(), 0L));
        return opened.id();
    }

    Command openProject(String title) {
        return command(
                "mette",
                operator,
                "/projects",
                Map.of("title", title, "description", "Storme sætter vejen under vand.", "form", "SELF"));
    }

    /** A citizen's pledge of money; {@code mark} stands in its event as the plan line. */
    Command pledge(int citizen, String mark, long minor) {
        return command(
                citizen(citizen),
                null,
                "/pledges",
                Map.of("projectId", project, "kind", "CASH_DONATION", "money", money(minor), "planLine", mark));
    }

    Command amendment(int citizen, Answer pledge, long minor) {
        return new Command(
                key(),
                citizen(citizen),
                null,
                "/pledges/" + pledge.id() + "/amendment",
                Map.of("money", money(minor), "reason", "Der er råd til mere."),
                pledge.version());
    }

    /** What a citizen gives of its pledge, recorded by another as received. */
    Command contribution(int citizen, Answer pledge, String mark, long minor) {
        return command(
                "finn",
                operator,
                "/contributions",
                Map.of(
                        "projectId",
                        project,
                        "giver",
                        party(citizen(citizen)),
                        "kind",
                        "CASH_DONATION",
                        "money",
                        money(minor),
                        "pledgeId",
                        pledge.id(),
                        "planLine",
                        mark,
                        "received",
                        true));
    }

    Command verification(Answer contribution, long minor) {
        return new Command(
                key(),
                "vera",
                operator,
                "/contributions/" + contribution.id() + "/verification",
                Map.of("money", money(minor)),
                contribution.version());
    }

    /** Takes back what is left of a pledge. */
    Command withdrawal(int citizen, String pledge, long version) {
        return new Command(
                key(),
                citizen(citizen),
                null,
                "/pledges/" + pledge + "/withdrawal",
                Map.of("reason", "Der skulle ikke mere til."),
                version);
    }

    static Map<String, Object> money(long minor) {
        return Map.of("amount", minor / 100 + "." + String.format("%02d", minor % 100), "currency", "DKK");
    }

    private void register(String who) {
        var registered = client.does(command(
                "mette",
                operator,
                "/parties",
                Map.of("type", "PERSON", "name", "En borger", "login", Map.of("issuer", Issuer.NAME, "subject", who))));
        parties.put(who, registered.id());
    }

    private void grant(String granter, String grantee, String... acts) {
        client.does(command(
                granter,
                operator,
                "/parties/" + operator + "/mandates",
                Map.of("grantee", party(grantee), "acts", List.of(acts))));
    }

    static Command command(String who, @Nullable String onBehalfOf, String path, Map<String, Object> body) {
        return new Command(key(), who, onBehalfOf, path, body, null);
    }

    private static String key() {
        return "key-" + KEYS.incrementAndGet();
    }
}
