package dk.sambog.standalone.importing.batch;

import dk.sambog.standalone.importing.pabulib.PabulibElection;
import dk.sambog.standalone.importing.source.Digests;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a Pabulib file becomes: the authority that held the election, a project, the election with its options, its ballots in
 * portions, and the recount. Each line names the ones before it, so they are applied in this order.
 */
public record ElectionLines(List<CommandLine> lines, String record) {
    // A line may have 65,536 characters, an event 65,534 bytes; letters beyond ASCII take two or three.
    private static final int PORTION = 40_000;
    private static final int MOST_OPTIONS = 100;
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /**
     * @param sha256 of the file
     * @param projectId the project it belongs to, or null to open one for it
     */
    public static ElectionLines of(
            PabulibElection election, String sha256, String documentId, @Nullable String projectId) {
        var record = "pabulib/" + sha256;
        var key = projectId == null ? record : record + "/" + projectId;
        var lines = new ArrayList<CommandLine>();
        if (projectId == null) {
            var town = election.unit().isEmpty() ? "Pabulib" : election.unit();
            var holder = "pabulib/unit/" + Digests.of(election.country() + "\u001f" + town);
            lines.add(new CommandLine(holder, null, "/parties", holder(town)));
            lines.add(new CommandLine(key + "/project", null, "/projects", project(election, holder, record)));
        }
        var project = projectId == null ? "@" + key + "/project" : projectId;
        var name = key + "/election";
        lines.add(new CommandLine(name, null, "/elections", election(election, project, documentId)));
        addOptions(election, name, lines);
        addBallots(election, name, lines);
        lines.add(new CommandLine(key + "/recount", null, "/elections/recount", about(name)));
        return new ElectionLines(List.copyOf(lines), record);
    }

    private static ObjectNode holder(String town) {
        var body = JSON.objectNode().put("type", "MUNICIPALITY").put("name", town);
        body.putArray("identifiers");
        return body;
    }

    private static ObjectNode project(PabulibElection election, String holder, String record) {
        var body = JSON.objectNode()
                .put("title", election.title())
                .put("form", "MUNICIPAL")
                .put("lead", "@" + holder);
        body.putArray("externalReferences")
                .addObject()
                .put("scheme", CommandLines.SOURCE_RECORD)
                .put("value", record);
        put(body, "effectiveOn", election.heldFrom());
        return body;
    }

    private static ObjectNode election(PabulibElection election, String project, String documentId) {
        var body = JSON.objectNode()
                .put("projectId", project)
                .put("title", election.title())
                .put("documentId", documentId)
                .put("format", "pabulib")
                .put("voteType", election.voteType())
                .put("rule", election.rule());
        var asset = election.budget().asset();
        if (asset.isMoney()) {
            body.putObject("budget")
                    .putObject("money")
                    .put(
                            "amount",
                            BigDecimal.valueOf(election.budget().amount(), asset.decimals())
                                    .toPlainString())
                    .put("currency", asset.currency());
        } else {
            body.putObject("budget")
                    .putObject("units")
                    .put("count", election.budget().amount())
                    .put("unit", "budget-unit");
        }
        put(body, "minimum", election.minimum());
        put(body, "longestBallot", election.longestBallot());
        body.put("options", election.projects().size()).put("ballots", election.ballotsInAll());
        put(body, "officialBallots", election.officialBallots());
        put(body, "heldFrom", election.heldFrom());
        put(body, "heldTo", election.heldTo());
        return body;
    }

    private static void addOptions(PabulibElection election, String name, List<CommandLine> lines) {
        var body = about(name);
        var array = body.putArray("options");
        var characters = 0;
        for (var project : election.projects()) {
            var option = JSON.objectNode()
                    .put("code", project.id())
                    .put("label", project.name())
                    .put("cost", project.cost());
            put(option, "votes", project.votes());
            put(option, "score", project.score());
            put(option, "selected", project.selected());
            var size = option.toString().length();
            if (array.size() == MOST_OPTIONS || (characters + size > PORTION && !array.isEmpty())) {
                lines.add(portion(name, "options", lines.size(), body));
                body = about(name);
                array = body.putArray("options");
                characters = 0;
            }
            array.add(option);
            characters += size;
        }
        lines.add(portion(name, "options", lines.size(), body));
    }

    private static void addBallots(PabulibElection election, String name, List<CommandLine> lines) {
        var body = about(name);
        var array = body.putArray("ballots");
        var characters = 0;
        for (var alike : election.ballots().entrySet()) {
            var size = alike.getKey().length() + 30;
            if (characters + size > PORTION && !array.isEmpty()) {
                lines.add(portion(name, "ballots", lines.size(), body));
                body = about(name);
                array = body.putArray("ballots");
                characters = 0;
            }
            array.addObject().put("choice", alike.getKey()).put("count", alike.getValue());
            characters += size;
        }
        if (!array.isEmpty()) {
            lines.add(portion(name, "ballots", lines.size(), body));
        }
    }

    private static CommandLine portion(String name, String what, int number, ObjectNode body) {
        return new CommandLine(name + "/" + what + "/" + number, null, "/elections/" + what, body);
    }

    private static ObjectNode about(String name) {
        return JSON.objectNode().put("electionId", "@" + name);
    }

    private static void put(ObjectNode body, String name, @Nullable Object value) {
        switch (value) {
            case null -> {}
            case Long number -> body.put(name, number);
            case Integer number -> body.put(name, number);
            case LocalDate date -> body.put(name, date.toString());
            default -> throw new IllegalArgumentException("Nothing to put: " + value);
        }
    }
}
