package dk.sambog.acceptance;

import dk.sambog.acceptance.Client.Answer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** What both services answer to every GET they describe, in every form they have for it. */
final class Answers {
    private static final byte[] NOTHING = {};
    private static final String NOBODY = UUID.nameUUIDFromBytes(NOTHING).toString();

    private final Installation installation;
    private final Client client;
    private final String project;
    private final Map<String, List<String>> things;

    /**
     * @param project asked for where an address takes a project
     * @param things ids by the word before them in an address, {@code votes}
     */
    Answers(Installation installation, Client client, String project, Map<String, List<String>> things) {
        this.installation = installation;
        this.client = client;
        this.project = project;
        this.things = things;
    }

    /** By address and form; what is not there answers with its problem. */
    Map<String, Answer> all() throws IOException {
        var answers = new TreeMap<String, Answer>();
        for (var service : List.of(installation.query(), installation.command())) {
            var who = service == installation.query() ? Client.AUDITOR : "mette";
            for (var operation : describe(service).operations()) {
                if (operation.method().equals("GET")) {
                    for (var address : addresses(operation)) {
                        // A PDF is packed, and is made of what the same address says in JSON.
                        for (var form : readable(operation.forms())) {
                            var answer = client.exchange(
                                    "GET", service.url() + address, client.token(who), Map.of("Accept", form), NOTHING);
                            answers.put(address + " as " + form, answer);
                        }
                    }
                }
            }
        }
        return answers;
    }

    /** What both say to their operator. */
    String metrics() throws IOException {
        var text = new StringBuilder();
        for (var service : List.of(installation.query(), installation.command())) {
            text.append(client.exchange("GET", service.managementUrl() + "/actuator/prometheus", "", Map.of(), NOTHING)
                    .text());
        }
        return text.toString();
    }

    /** What both wrote down while they ran. */
    String logs() {
        return installation.query().logged() + installation.command().logged();
    }

    private static List<String> readable(List<String> forms) {
        return forms.stream().filter(form -> !form.equals("application/pdf")).toList();
    }

    private OpenApi describe(ServiceProcess service) throws IOException {
        return new OpenApi(client.exchange("GET", service.url() + "/api/openapi.json", "", Map.of(), NOTHING)
                .json());
    }

    private List<String> addresses(OpenApi.Operation operation) {
        var query = new ArrayList<String>();
        if (operation.parameters().contains("limit")) {
            query.add("limit=1000");
        }
        if (operation.parameters().contains("projectId")) {
            query.add("projectId=" + project);
        }
        var parts = operation.path().split("/");
        var known = List.of("");
        for (var i = 1; i < parts.length; i++) {
            if (parts[i].startsWith("{")) {
                known = things.getOrDefault(parts[i - 1], List.of(NOBODY));
            }
        }
        return known.stream()
                .map(id -> operation.path().replaceAll("\\{[^}]*}", id))
                .map(path -> query.isEmpty() ? path : path + "?" + String.join("&", query))
                .toList();
    }
}
