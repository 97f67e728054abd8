package dk.sambog.standalone.importing.batch;

import dk.sambog.events.ExternalReference;
import dk.sambog.events.Quantity;
import dk.sambog.standalone.importing.reading.SourceProject;
import dk.sambog.standalone.importing.reading.SourceProject.Organisation;
import dk.sambog.standalone.importing.source.BadLine;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a file becomes: its organisations, each once, and two commands for each project.
 *
 * @param parties each stands alone: several projects may need it
 * @param projects in groups of a project and its commitments
 * @param notes organisations whose number stands under several names; the first is taken
 */
public record CommandLines(List<CommandLine> parties, List<CommandLine> projects, List<BadLine> notes) {
    /** External reference of every project from a source: data set and record, so that it can be found again. */
    public static final String SOURCE_RECORD = "source-record";

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /**
     * @param dataSet the name of the mapping
     * @param documentId of the stored file
     */
    public static CommandLines of(List<SourceProject> projects, String dataSet, String documentId) {
        var organisations = SourceProject.organisations(projects);
        var notes = new LinkedHashSet<BadLine>();
        var commands = new ArrayList<CommandLine>();
        for (var project : projects) {
            project.parties()
                    .filter(party -> !party.equals(organisations.get(party.key())))
                    .map(party -> alreadyThere(project, party, organisations.get(party.key())))
                    .forEach(notes::add);
            var record = dataSet + "/" + project.recordId();
            commands.add(new CommandLine(record + "/project", record, "/projects", project(project, record)));
            if (!project.commitments().isEmpty()) {
                commands.add(new CommandLine(
                        record + "/agreement",
                        record,
                        "/agreements/from-source",
                        agreement(project, record, documentId)));
            }
        }
        return new CommandLines(
                organisations.values().stream().map(CommandLines::party).toList(), commands, List.copyOf(notes));
    }

    private static BadLine alreadyThere(SourceProject project, Organisation party, Organisation first) {
        return new BadLine(
                project.line(), "", party.name(), "already taken in as '" + first.name() + "', " + first.type());
    }

    private static CommandLine party(Organisation party) {
        var body = JSON.objectNode().put("type", party.type().name()).put("name", party.name());
        var identifiers = body.putArray("identifiers");
        if (party.identifier() != null) {
            identifiers
                    .addObject()
                    .put("scheme", party.identifier().scheme())
                    .put("id", party.identifier().id());
        }
        return new CommandLine(party.key(), null, "/parties", body);
    }

    private static ObjectNode project(SourceProject project, String record) {
        var body = JSON.objectNode().put("title", project.title());
        if (project.description() != null) {
            body.put("description", project.description());
        }
        body.put("form", project.form().name())
                .put("lead", "@" + project.beneficiary().key());
        var references = references(body, project.externalReferences());
        references.addObject().put("scheme", SOURCE_RECORD).put("value", record);
        return body.put("effectiveOn", project.effectiveOn().toString());
    }

    private static ObjectNode agreement(SourceProject project, String record, String documentId) {
        var body = JSON.objectNode().put("projectId", "@" + record + "/project");
        body.putObject("source")
                .put("documentId", documentId)
                .put("line", project.line())
                .put("key", project.recordId());
        var commitments = body.putArray("commitments");
        for (var commitment : project.commitments()) {
            var line = commitments
                    .addObject()
                    .put("party", "@" + commitment.party().key())
                    .put("kind", commitment.kind().name());
            line.putObject("money")
                    .put("amount", decimal(commitment.quantity()))
                    .put("currency", commitment.quantity().asset().currency());
            line.put("withPartners", commitment.withPartners());
        }
        date(body, "inForceFrom", project.inForceFrom());
        date(body, "inForceTo", project.inForceTo());
        references(body, project.externalReferences());
        return body.put("effectiveOn", project.effectiveOn().toString());
    }

    private static ArrayNode references(ObjectNode body, List<ExternalReference> references) {
        var array = body.putArray("externalReferences");
        references.forEach(
                reference -> array.addObject().put("scheme", reference.scheme()).put("value", reference.value()));
        return array;
    }

    private static void date(ObjectNode body, String name, @Nullable LocalDate date) {
        if (date != null) {
            body.put(name, date.toString());
        }
    }

    private static String decimal(Quantity quantity) {
        return BigDecimal.valueOf(quantity.amount(), quantity.asset().decimals())
                .toPlainString();
    }
}
