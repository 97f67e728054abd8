package dk.sambog.query.project;

import dk.sambog.events.ExternalReference;
import dk.sambog.events.agreement.AgreementEvent.AgreementDrafted;
import dk.sambog.events.agreement.AgreementEvent.AgreementRecordedFromSource;
import dk.sambog.events.agreement.AgreementEvent.AmendmentProposed;
import dk.sambog.events.agreement.AgreementEvent.VersionProposed;
import dk.sambog.events.contribution.ContributionEvent.ContributionRecorded;
import dk.sambog.events.pledge.PledgeEvent.PledgeMade;
import dk.sambog.events.project.ProjectEvent;
import dk.sambog.events.project.ProjectEvent.PledgingClosed;
import dk.sambog.events.project.ProjectEvent.PledgingOpened;
import dk.sambog.events.project.ProjectEvent.ProductionFormSet;
import dk.sambog.events.project.ProjectEvent.ProjectOpened;
import dk.sambog.events.vote.VoteEvent.ElectorateFixed;
import dk.sambog.events.vote.VoteEvent.VoteCalled;
import dk.sambog.query.feed.FeedEntry;
import dk.sambog.query.generation.Answer;
import dk.sambog.query.generation.Cut;
import dk.sambog.query.generation.Json;
import dk.sambog.query.generation.Projection;
import dk.sambog.query.generation.Rows;
import dk.sambog.query.generation.Snapshot;
import dk.sambog.query.generation.Views;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;

/** Answers which projects there are and who has a part in them. Owns {@code project}, {@code member} and {@code belongs}. */
@Component
public final class ProjectProjection implements Projection {
    private static final TypeReference<List<ExternalReference>> REFERENCES = new TypeReference<>() {};
    private static final String SELECT = """
            SELECT project.*, title.body AS title, description.body AS description
            FROM project
              LEFT JOIN content.text title ON title.text_id = title_text_id
              LEFT JOIN content.text description ON description.text_id = description_text_id
            """;

    private final Views views;

    ProjectProjection(Views views) {
        this.views = views;
    }

    /** The project, as of all that is projected. */
    public Optional<ProjectRow> find(UUID projectId) {
        return views.read(
                Cut.LATEST,
                snapshot -> snapshot.jdbc()
                        .sql(SELECT + "WHERE project_id = :id")
                        .param("id", projectId)
                        .query((row, n) -> row(row))
                        .optional());
    }

    /** Projects after {@code after} in the order of their ids, at most {@code limit}; {@code projects} null asks for all. */
    public Answer<ProjectRow, UUID> list(@Nullable Set<UUID> projects, @Nullable UUID after, int limit) {
        return views.read(Cut.LATEST, snapshot -> {
            var found = select(snapshot, projects, after, limit + 1);
            var rows = found.size() > limit ? found.subList(0, limit) : found;
            return new Answer<>(
                    snapshot.position(),
                    rows,
                    found.size() > limit ? rows.getLast().projectId() : null);
        });
    }

    /** The projects in which any of {@code parties} has a part: lead, giver, signatory or elector. */
    public Set<UUID> ofParties(Set<UUID> parties) {
        return views.read(
                Cut.LATEST,
                snapshot -> new HashSet<>(snapshot.jdbc()
                        .sql("SELECT DISTINCT project_id FROM member WHERE party_id = ANY (:parties)")
                        .param("parties", parties.toArray(UUID[]::new))
                        .query(UUID.class)
                        .list()));
    }

    /** Who has a part in a project, and which: {@code lead}, {@code giver}, {@code signatory}, {@code elector}. */
    public Map<UUID, Set<String>> members(UUID projectId) {
        return views.read(Cut.LATEST, snapshot -> {
            var members = new LinkedHashMap<UUID, Set<String>>();
            snapshot.jdbc()
                    .sql("SELECT party_id, part FROM member WHERE project_id = :id ORDER BY party_id, part")
                    .param("id", projectId)
                    .query(row -> {
                        members.computeIfAbsent(row.getObject("party_id", UUID.class), id -> new HashSet<>())
                                .add(row.getString("part"));
                    });
            return members;
        });
    }

    private static List<ProjectRow> select(
            Snapshot snapshot, @Nullable Set<UUID> projects, @Nullable UUID after, int limit) {
        var parameters = new HashMap<String, Object>();
        var sql = new StringBuilder(SELECT).append("WHERE true");
        if (projects != null) {
            sql.append(" AND project_id = ANY (:projects)");
            parameters.put("projects", projects.toArray(UUID[]::new));
        }
        if (after != null) {
            sql.append(" AND project_id > :after");
            parameters.put("after", after);
        }
        sql.append(" ORDER BY project_id LIMIT ").append(limit);
        return snapshot.jdbc()
                .sql(sql.toString())
                .params(parameters)
                .query((row, n) -> row(row))
                .list();
    }

    private static ProjectRow row(ResultSet row) throws SQLException {
        return new ProjectRow(
                row.getObject("project_id", UUID.class),
                row.getObject("lead", UUID.class),
                row.getString("form"),
                row.getString("title"),
                row.getString("description"),
                Json.read(row.getString("external_references"), REFERENCES),
                row.getBoolean("accepts_pledges"),
                row.getObject("opened_on", LocalDate.class),
                row.getLong("version"),
                row.getLong("position"));
    }

    @Override
    public String name() {
        return "projects";
    }

    @Override
    public void apply(List<FeedEntry> page, Connection connection) throws SQLException {
        var belongs = new Rows("INSERT INTO belongs (subject_id, project_id) VALUES (?, ?)");
        var members = new MemberTable();
        for (var entry : page) {
            switch (entry.event()) {
                case ProjectEvent event -> project(entry, event, members, connection);
                case PledgeMade made ->
                    members.add(made.projectId().value(), made.giver().value(), "giver", entry.position());
                case ContributionRecorded recorded ->
                    members.add(recorded.projectId().value(), recorded.giver().value(), "giver", entry.position());
                case AgreementRecordedFromSource agreement ->
                    agreement
                            .commitments()
                            .forEach(commitment -> members.add(
                                    agreement.projectId().value(),
                                    commitment.party().value(),
                                    "giver",
                                    entry.position()));
                case AgreementDrafted drafted ->
                    belongs.add(
                            drafted.agreementId().value(), drafted.projectId().value());
                case VersionProposed proposed ->
                    proposed.signatories()
                            .forEach(party -> members.addLater(
                                    proposed.agreementId().value(), party.value(), "signatory", entry.position()));
                case AmendmentProposed proposed ->
                    proposed.signatories()
                            .forEach(party -> members.addLater(
                                    proposed.agreementId().value(), party.value(), "signatory", entry.position()));
                case VoteCalled called ->
                    belongs.add(called.voteId().value(), called.projectId().value());
                case ElectorateFixed fixed ->
                    fixed.electorate()
                            .forEach(party -> members.addLater(
                                    fixed.voteId().value(), party.value(), "elector", entry.position()));
                default -> {
                    // Gives nobody a part in a project.
                }
            }
        }
        belongs.send(connection);
        members.write(connection);
    }

    private static void project(FeedEntry entry, ProjectEvent event, MemberTable members, Connection connection)
            throws SQLException {
        switch (event) {
            case ProjectOpened opened -> {
                var insert = new Rows("""
                        INSERT INTO project (project_id, lead, form, title_text_id, description_text_id,
                          external_references, accepts_pledges, opened_on, version, position)
                        VALUES (?, ?, ?, ?, ?, ?, false, ?, ?, ?)""");
                insert.add(
                        opened.projectId().value(),
                        opened.lead().value(),
                        opened.form().name(),
                        opened.title().textId().value(),
                        opened.description() == null
                                ? null
                                : opened.description().textId().value(),
                        Json.of(opened.externalReferences()),
                        opened.effectiveOn(),
                        entry.version(),
                        entry.position());
                insert.send(connection);
                members.add(opened.projectId().value(), opened.lead().value(), "lead", entry.position());
            }
            case ProductionFormSet set ->
                change(entry, event, "form = ?", set.form().name(), connection);
            case PledgingOpened opened -> change(entry, event, "accepts_pledges = ?", true, connection);
            case PledgingClosed closed -> change(entry, event, "accepts_pledges = ?", false, connection);
        }
    }

    private static void change(FeedEntry entry, ProjectEvent event, String what, Object value, Connection connection)
            throws SQLException {
        Rows.sendOne(
                connection,
                "UPDATE project SET " + what + ", version = ?, position = ? WHERE project_id = ?",
                value,
                entry.version(),
                entry.position(),
                event.projectId().value());
    }
}
