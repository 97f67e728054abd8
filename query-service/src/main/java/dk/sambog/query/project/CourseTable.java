package dk.sambog.query.project;

import dk.sambog.events.document.TextRef;
import dk.sambog.events.project.Governance;
import dk.sambog.events.project.ProjectEvent;
import dk.sambog.events.project.ProjectEvent.AllianceJoined;
import dk.sambog.events.project.ProjectEvent.BarrierNoted;
import dk.sambog.events.project.ProjectEvent.CommitmentAdopted;
import dk.sambog.events.project.ProjectEvent.InspectionRecorded;
import dk.sambog.events.project.ProjectEvent.PledgingClosed;
import dk.sambog.events.project.ProjectEvent.PledgingOpened;
import dk.sambog.events.project.ProjectEvent.ProductionFormSet;
import dk.sambog.events.project.ProjectEvent.ProjectClosed;
import dk.sambog.events.project.ProjectEvent.ProjectOpened;
import dk.sambog.events.project.ProjectEvent.ProjectResumed;
import dk.sambog.events.project.ProjectEvent.ProjectSuspended;
import dk.sambog.events.project.ProjectEvent.ReviewHeld;
import dk.sambog.events.project.ProjectEvent.StageEntered;
import dk.sambog.query.feed.FeedEntry;
import dk.sambog.query.generation.rows.Json;
import dk.sambog.query.generation.rows.Rows;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Fills {@code course} and {@code standing_commitment}. */
final class CourseTable {
    private static final String PLAIN =
            "INSERT INTO course (project_id, position, kind, code, effective_on, text_id) VALUES (?, ?, ?, ?, ?, ?)";

    private final Connection connection;

    CourseTable(Connection connection) {
        this.connection = connection;
    }

    void take(FeedEntry entry, ProjectEvent event) throws SQLException {
        switch (event) {
            case ProjectOpened opened -> {
                plain(entry, event, "STAGE", "NEED", opened.effectiveOn(), null);
                var rules = new CourseProjection.Rules(Governance.rolesOf(opened.form()), Governance.of(opened.form()));
                form(entry, event, opened.form().name(), opened.effectiveOn(), null, rules);
            }
            case ProductionFormSet set ->
                form(
                        entry,
                        event,
                        set.form().name(),
                        set.effectiveOn(),
                        set.reason(),
                        new CourseProjection.Rules(set.roles(), set.governance()));
            case StageEntered entered ->
                plain(entry, event, "STAGE", entered.stage().name(), entered.effectiveOn(), entered.reason());
            case ProjectSuspended suspended ->
                plain(entry, event, "STAGE", "SUSPENDED", suspended.effectiveOn(), suspended.reason());
            case ProjectResumed resumed ->
                plain(entry, event, "STAGE", "EXECUTING", resumed.effectiveOn(), resumed.reason());
            case ProjectClosed closed -> plain(entry, event, "STAGE", "CLOSED", closed.effectiveOn(), closed.reason());
            case BarrierNoted noted ->
                plain(entry, event, "BARRIER", noted.barrier().name(), noted.effectiveOn(), noted.description());
            case ReviewHeld held -> review(entry, held);
            case CommitmentAdopted adopted -> adopt(entry, adopted);
            case InspectionRecorded inspected -> inspect(entry, inspected);
            case PledgingOpened opened -> {}
            case PledgingClosed closed -> {}
            case AllianceJoined joined -> {}
        }
    }

    private void plain(
            FeedEntry entry, ProjectEvent event, String kind, String code, LocalDate on, @Nullable TextRef text)
            throws SQLException {
        Rows.sendOne(
                connection,
                PLAIN,
                event.projectId().value(),
                entry.position(),
                kind,
                code,
                on,
                text == null ? null : text.textId().value());
    }

    private void form(
            FeedEntry entry,
            ProjectEvent event,
            String form,
            LocalDate on,
            @Nullable TextRef reason,
            CourseProjection.Rules rules)
            throws SQLException {
        Rows.sendOne(
                connection,
                """
                INSERT INTO course (project_id, position, kind, code, effective_on, text_id, rules)
                VALUES (?, ?, 'FORM', ?, ?, ?, ?)""",
                event.projectId().value(),
                entry.position(),
                form,
                on,
                reason == null ? null : reason.textId().value(),
                Json.of(rules));
    }

    private void review(FeedEntry entry, ReviewHeld held) throws SQLException {
        Rows.sendOne(
                connection,
                """
                INSERT INTO course (project_id, position, kind, code, effective_on, text_id, next_on)
                VALUES (?, ?, 'REVIEW', ?, ?, ?, ?)""",
                held.projectId().value(),
                entry.position(),
                held.decision().name(),
                held.effectiveOn(),
                held.reason().textId().value(),
                held.nextOn());
    }

    private void adopt(FeedEntry entry, CommitmentAdopted adopted) throws SQLException {
        Rows.sendOne(
                connection,
                """
                INSERT INTO standing_commitment (commitment_id, project_id, adopter, what_text_id, every_months, adopted_on,
                  next_due_on, inspections, position)
                VALUES (?, ?, ?, ?, ?, ?, ?, 0, ?)""",
                adopted.commitmentId().value(),
                adopted.projectId().value(),
                adopted.adopter().value(),
                adopted.what().textId().value(),
                adopted.everyMonths(),
                adopted.effectiveOn(),
                adopted.firstDueOn(),
                entry.position());
    }

    private void inspect(FeedEntry entry, InspectionRecorded inspected) throws SQLException {
        var note = inspected.note();
        Rows.sendOne(
                connection,
                """
                INSERT INTO course (project_id, position, kind, code, effective_on, text_id, party_id, commitment_id, due_on,
                  next_on)
                VALUES (?, ?, 'INSPECTION', ?, ?, ?, ?, ?, ?, ?)""",
                inspected.projectId().value(),
                entry.position(),
                inspected.finding().name(),
                inspected.effectiveOn(),
                note == null ? null : note.textId().value(),
                inspected.inspector().value(),
                inspected.commitmentId().value(),
                inspected.dueOn(),
                inspected.nextDueOn());
        // One that is recorded late tells nothing of how it stands now.
        Rows.sendOne(
                connection,
                """
                UPDATE standing_commitment SET next_due_on = ?, inspections = inspections + 1,
                  last_finding = CASE WHEN last_inspected_on > ? THEN last_finding ELSE ? END,
                  last_inspected_on = greatest(last_inspected_on, ?), position = ?
                WHERE commitment_id = ?""",
                inspected.nextDueOn(),
                inspected.effectiveOn(),
                inspected.finding().name(),
                inspected.effectiveOn(),
                entry.position(),
                inspected.commitmentId().value());
    }
}
