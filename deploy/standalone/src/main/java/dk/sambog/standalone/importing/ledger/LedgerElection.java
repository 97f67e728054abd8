package dk.sambog.standalone.importing.ledger;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Asks the query-service for an election that was brought in, once it is counted. */
public final class LedgerElection {
    private final LedgerClient ledger;

    public LedgerElection(LedgerClient ledger) {
        this.ledger = ledger;
    }

    /**
     * The election read from a document.
     *
     * @param record external reference of the project that was opened for it
     * @param projectId the project it was brought into, or null when one was opened
     */
    public Optional<JsonNode> find(String documentId, String record, @Nullable String projectId) {
        return (projectId == null ? project(record) : Optional.of(projectId))
                .flatMap(project -> counted(project, documentId));
    }

    private Optional<String> project(String record) {
        var next = "";
        do {
            var page = ledger.view("/api/v1/projects?limit=1000" + (next.isEmpty() ? "" : "&cursor=" + next));
            for (var row : page.path("rows")) {
                for (var reference : row.path("externalReferences")) {
                    if (reference.path("value").asString("").equals(record)) {
                        return Optional.of(row.path("projectId").asString(""));
                    }
                }
            }
            next = page.path("next").asString("");
        } while (!next.isEmpty());
        return Optional.empty();
    }

    private Optional<JsonNode> counted(String project, String documentId) {
        for (var row :
                ledger.view("/api/v1/votes?limit=1000&projectId=" + project).path("rows")) {
            if (row.path("sourceDocumentId").asString("").equals(documentId)
                    && !row.path("outcome").asString("").isEmpty()) {
                return Optional.of(row);
            }
        }
        return Optional.empty();
    }
}
