package dk.sambog.benchmark.ledger;

import static dk.sambog.standalone.identity.DemoUser.INGER;
import static dk.sambog.standalone.identity.DemoUser.METTE;

import dk.sambog.standalone.folder.Refused;
import dk.sambog.standalone.folder.Running;
import dk.sambog.standalone.identity.DemoUser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.hc.core5.http.ContentType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What commands are about: projects that take pledges, citizens who give, and a guild's chair who records for them under its
 * mandate.
 */
public final class Stage {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int PROJECTS = 8;
    private static final int GIVERS = 40;

    private final Running running;
    private final String token;
    private final String guild;
    private final List<String> projects = new ArrayList<>();
    private final List<String> givers = new ArrayList<>();

    private Stage(Running running, String token, String guild) {
        this.running = running;
        this.token = token;
        this.guild = guild;
    }

    /** Registers the givers and opens the projects over HTTP, as anybody would. */
    public static Stage set(Running running) throws IOException {
        var chair = token(running, INGER);
        var guild = principal(running, chair);
        var stage = new Stage(running, chair, guild);
        var administrator = token(running, METTE);
        try (var caller = new Caller(administrator, principal(running, administrator))) {
            for (var number = 1; number <= GIVERS; number++) {
                var body = Map.of("type", "PERSON", "name", "Giver " + number);
                stage.givers.add(stage.ask(caller, "/parties", body, "giver-" + number, "")
                        .path("id")
                        .asString());
            }
        }
        try (var caller = stage.caller()) {
            for (var number = 1; number <= PROJECTS; number++) {
                stage.projects.add(stage.openProject(caller, number));
            }
        }
        return stage;
    }

    private String openProject(Caller caller, int number) throws IOException {
        var body = Map.of("title", "Project " + number, "description", "Built together.", "form", "COPRODUCTION");
        var project = ask(caller, "/projects", body, "project-" + number, "");
        var id = project.path("id").asString();
        var version = project.path("version").asString();
        ask(caller, "/projects/" + id + "/pledging-opening", Map.of(), "pledging-" + number, version);
        return id;
    }

    private JsonNode ask(Caller caller, String path, Map<String, String> body, String key, String version)
            throws IOException {
        var bytes = JSON.writeValueAsString(body).getBytes(StandardCharsets.UTF_8);
        var answer = caller.post(commandUrl() + path, bytes, ContentType.APPLICATION_JSON, "bench/" + key, version);
        if (answer.status() >= 300) {
            throw new Refused("The ledger refused " + path + ": " + answer.status() + " " + answer.text());
        }
        return JSON.readTree(answer.body());
    }

    /** Somebody who sends commands as the guild's chair. */
    public Caller caller() {
        return new Caller(token, guild);
    }

    /** Base of every command's address. */
    public String commandUrl() {
        return running.commandUrl() + "/api/v1";
    }

    /** Something given that has arrived: money or hours, from one of the citizens, to one of the projects. */
    public String contribution(int number) {
        var quantity = number % 2 == 0
                ? "\"kind\":\"CASH_DONATION\",\"money\":{\"amount\":\"125.00\",\"currency\":\"DKK\"}"
                : "\"kind\":\"VOLUNTEER_HOURS\",\"minutes\":90";
        return "{\"projectId\":\"" + of(projects, number / 2) + "\",\"giver\":\"" + of(givers, number / 3) + "\","
                + quantity + ",\"received\":true}";
    }

    /** The guild's promise of money, with its terms in words. */
    public String pledge(int number) {
        return "{\"projectId\":\"" + of(projects, number)
                + "\",\"kind\":\"CASH_DONATION\",\"money\":{\"amount\":\"500.00\",\"currency\":\"DKK\"},"
                + "\"terms\":\"Paid when the sluice stands and the first autumn storm has been kept out.\"}";
    }

    private static String of(List<String> ids, int number) {
        return ids.get(Math.floorMod(number, ids.size()));
    }

    private static String token(Running running, DemoUser user) throws IOException {
        try (var caller = new Caller("", "")) {
            return caller.get(running.identityUrl() + "/demo/token/" + user.login())
                    .text();
        }
    }

    /** Whom this person acts for. */
    private static String principal(Running running, String token) throws IOException {
        try (var caller = new Caller(token, "")) {
            var me = JSON.readTree(
                    caller.get(running.commandUrl() + "/api/v1/me").body());
            return me.path("mandates").path(0).path("principal").asString();
        }
    }
}
