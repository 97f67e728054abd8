package dk.sambog.standalone.importing.batch;

import dk.sambog.standalone.importing.ledger.LedgerClient;
import dk.sambog.standalone.importing.reading.CommittedTotals;
import dk.sambog.standalone.importing.reading.CommittedTotals.Figure;
import dk.sambog.standalone.importing.reading.SourceProject.Organisation;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Asks the query-service what it says is committed to the projects of an import: the promise ladder (V4), row by row. */
public final class LedgerTotals {
    private static final String PAGE = "limit=1000";

    private final LedgerClient ledger;
    private final KnownParties known;

    /** @param known parties that go by the file's key here, whatever numbers and names they have in the ledger */
    public LedgerTotals(LedgerClient ledger, KnownParties known) {
        this.ledger = ledger;
        this.known = known;
    }

    private record ImportedProject(String record, String lead) {}

    /**
     * What stands in the ladder for these records.
     *
     * @param records {@code <data set>/<record>}, as in the projects' external reference
     */
    public CommittedTotals committedTo(Set<String> records) {
        var projects = projects(records);
        var organisations = organisations();
        var figures = new ArrayList<Figure>();
        for (var row : rows("/api/v1/views/promise-ladder?" + PAGE)) {
            var project = projects.get(row.path("projectId").asString(""));
            var committed = new BigDecimal(row.path("committed").path("value").asString("0"));
            if (project != null && committed.signum() != 0) {
                var funder = organisation(organisations, row.path("partyId").asString(""));
                var recipient = organisation(organisations, project.lead());
                figures.add(new Figure(
                        project.record(),
                        funder.key(),
                        funder.name(),
                        recipient.key(),
                        recipient.name(),
                        currency(row),
                        committed));
            }
        }
        return CommittedTotals.of(figures);
    }

    private Map<String, ImportedProject> projects(Set<String> records) {
        var projects = new HashMap<String, ImportedProject>();
        for (var row : rows("/api/v1/projects?" + PAGE)) {
            for (var reference : row.path("externalReferences")) {
                var record = reference.path("value").asString("");
                if (reference.path("scheme").asString("").equals(CommandLines.SOURCE_RECORD)
                        && records.contains(record)) {
                    projects.put(
                            row.path("projectId").asString(""),
                            new ImportedProject(record, row.path("lead").asString("")));
                }
            }
        }
        return projects;
    }

    private record Known(String key, String name) {}

    private Map<String, Known> organisations() {
        var organisations = new HashMap<String, Known>();
        var keys = new HashMap<String, String>();
        known.ids().forEach((key, id) -> keys.put(id, key));
        for (var row : rows("/api/v1/parties?" + PAGE)) {
            var name = row.path("name").asString("");
            var identifier = row.path("identifiers").path(0);
            var key = identifier.isMissingNode()
                    ? Organisation.keyOfName(name)
                    : Organisation.keyOfNumber(
                            identifier.path("scheme").asString(""),
                            identifier.path("id").asString(""));
            var id = row.path("partyId").asString("");
            organisations.put(id, new Known(keys.getOrDefault(id, key), name));
        }
        return organisations;
    }

    private static Known organisation(Map<String, Known> known, String id) {
        return known.getOrDefault(id, new Known(id, id));
    }

    // DKK/2, as assets are written: the currency stands before the stroke.
    private static String currency(JsonNode row) {
        return row.path("unit").asString("").split("/")[0];
    }

    private List<JsonNode> rows(String path) {
        var rows = new ArrayList<JsonNode>();
        var next = "";
        do {
            var page = ledger.view(next.isEmpty() ? path : path + "&cursor=" + encoded(next));
            page.path("rows").forEach(rows::add);
            next = page.path("next").asString("");
        } while (!next.isEmpty());
        return rows;
    }

    private static String encoded(String cursor) {
        return URLEncoder.encode(cursor, StandardCharsets.UTF_8);
    }
}
