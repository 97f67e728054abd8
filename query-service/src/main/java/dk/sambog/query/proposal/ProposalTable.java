package dk.sambog.query.proposal;

import dk.sambog.events.document.TextRef;
import dk.sambog.events.need.NeedId;
import dk.sambog.events.proposal.ProposalEvent;
import dk.sambog.events.proposal.ProposalEvent.CostEstimated;
import dk.sambog.events.proposal.ProposalEvent.FeasibilityAssessed;
import dk.sambog.events.proposal.ProposalEvent.ProposalRejected;
import dk.sambog.events.proposal.ProposalEvent.ProposalRevised;
import dk.sambog.events.proposal.ProposalEvent.ProposalSelected;
import dk.sambog.events.proposal.ProposalEvent.ProposalShortlisted;
import dk.sambog.events.proposal.ProposalEvent.ProposalWithdrawn;
import dk.sambog.events.proposal.ProposalEvent.SolutionProposed;
import dk.sambog.query.feed.FeedEntry;
import dk.sambog.query.generation.rows.Rows;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Fills {@code proposal} and the tables of what belongs to one. */
final class ProposalTable {
    private final Connection connection;

    ProposalTable(Connection connection) {
        this.connection = connection;
    }

    void take(FeedEntry entry, ProposalEvent event) throws SQLException {
        var id = event.proposalId().value();
        switch (event) {
            case SolutionProposed proposed -> {
                insert(entry, proposed);
                answer(id, proposed.needs());
            }
            case ProposalRevised revised -> {
                change(
                        "title_text_id = ?, description_text_id = ?, revision = revision + 1",
                        revised.title().textId().value(),
                        revised.description().textId().value(),
                        id);
                Rows.sendOne(connection, "DELETE FROM proposal_need WHERE proposal_id = ?", id);
                answer(id, revised.needs());
            }
            case FeasibilityAssessed assessed -> assess(entry, assessed);
            case CostEstimated estimated -> estimate(entry, estimated);
            case ProposalShortlisted shortlisted ->
                change(
                        "state = 'SHORTLISTED', project_id = ?",
                        shortlisted.projectId().value(),
                        id);
            case ProposalSelected selected ->
                change(
                        "state = 'SELECTED', vote_id = ?, reason_text_id = ?",
                        selected.voteId() == null ? null : selected.voteId().value(),
                        idOf(selected.reason()),
                        id);
            case ProposalRejected rejected ->
                change("state = 'REJECTED', reason_text_id = ?", idOf(rejected.reason()), id);
            case ProposalWithdrawn withdrawn ->
                change("state = 'WITHDRAWN', reason_text_id = ?", idOf(withdrawn.reason()), id);
        }
        change("version = ?, position = ?", entry.version(), entry.position(), id);
    }

    private void insert(FeedEntry entry, SolutionProposed proposed) throws SQLException {
        Rows.sendOne(
                connection,
                """
                INSERT INTO proposal (proposal_id, project_id, author, title_text_id, description_text_id, revision, state,
                  proposed_on, version, position)
                VALUES (?, ?, ?, ?, ?, 1, 'PROPOSED', ?, ?, ?)""",
                proposed.proposalId().value(),
                proposed.projectId() == null ? null : proposed.projectId().value(),
                proposed.author().value(),
                proposed.title().textId().value(),
                proposed.description().textId().value(),
                proposed.effectiveOn(),
                entry.version(),
                entry.position());
    }

    private void answer(UUID proposal, List<NeedId> needs) throws SQLException {
        var rows = new Rows("INSERT INTO proposal_need (proposal_id, need_id) VALUES (?, ?)");
        needs.forEach(need -> rows.add(proposal, need.value()));
        rows.send(connection);
    }

    private void assess(FeedEntry entry, FeasibilityAssessed assessed) throws SQLException {
        var report = assessed.report();
        Rows.sendOne(
                connection,
                """
                INSERT INTO proposal_assessment (proposal_id, position, assessor, feasibility, statement_text_id, document_id,
                  assessed_on)
                VALUES (?, ?, ?, ?, ?, ?, ?)""",
                assessed.proposalId().value(),
                entry.position(),
                assessed.assessor().value(),
                assessed.feasibility().name(),
                assessed.statement().textId().value(),
                report == null ? null : report.documentId().value(),
                assessed.effectiveOn());
    }

    private void estimate(FeedEntry entry, CostEstimated estimated) throws SQLException {
        Rows.sendOne(
                connection,
                """
                INSERT INTO proposal_estimate (proposal_id, position, estimator, amount, asset, basis_text_id, estimated_on)
                VALUES (?, ?, ?, ?, ?, ?, ?)""",
                estimated.proposalId().value(),
                entry.position(),
                estimated.estimator().value(),
                estimated.estimate().amount(),
                estimated.estimate().asset().code(),
                estimated.basis().textId().value(),
                estimated.effectiveOn());
    }

    private void change(String what, @Nullable Object... valuesAndId) throws SQLException {
        Rows.sendOne(connection, "UPDATE proposal SET " + what + " WHERE proposal_id = ?", valuesAndId);
    }

    private static @Nullable UUID idOf(@Nullable TextRef text) {
        return text == null ? null : text.textId().value();
    }
}
