package dk.sambog.command.guard.project;

import dk.sambog.command.facts.Guard.OfOpenItems;
import dk.sambog.command.facts.project.OpenItemsFacts;
import dk.sambog.command.guard.GuardQuery;
import dk.sambog.command.guard.QueriedGuardTable;
import dk.sambog.events.LedgerEvent;
import dk.sambog.events.contribution.ContributionEvent.ContributionReceived;
import dk.sambog.events.contribution.ContributionEvent.ContributionRecorded;
import dk.sambog.events.contribution.ContributionEvent.ContributionRejected;
import dk.sambog.events.contribution.ContributionEvent.ContributionReversed;
import dk.sambog.events.contribution.ContributionEvent.ContributionVerified;
import dk.sambog.events.contribution.ContributionId;
import dk.sambog.events.pledge.PledgeEvent.PledgeFulfilled;
import dk.sambog.events.project.ProjectId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Owns {@code guard.contribution}, the contributions that keep a pledge, and counts what is open in a project: these, its
 * pledges and its agreements.
 */
@Component
class OpenItemsGuard implements QueriedGuardTable<OfOpenItems> {
    /** Stands for the project of a contribution whose event does not name it; nobody keeps what was counted. */
    private static final OfOpenItems SOME = new OfOpenItems(new ProjectId(new UUID(0, 0)));

    private static final String SELECT = """
            SELECT project_id,
              (SELECT count(*) FROM guard.pledge
               WHERE pledge.project_id = wanted.project_id AND pledged + committed > 0) AS open_pledges,
              (SELECT count(*) FROM guard.contribution
               WHERE contribution.project_id = wanted.project_id AND bound AND unverified > 0) AS unverified,
              EXISTS (SELECT FROM guard.agreement
               WHERE agreement.project_id = wanted.project_id AND in_force) AS in_agreement
            FROM unnest(?::uuid[]) AS wanted (project_id)""";

    private final JdbcTemplate jdbc;

    OpenItemsGuard(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Class<OfOpenItems> guard() {
        return OfOpenItems.class;
    }

    @Override
    public GuardQuery query(Collection<OfOpenItems> guards) {
        return new GuardQuery(
                SELECT,
                (row, found) -> found.put(
                        new OfOpenItems(new ProjectId(row.getObject("project_id", UUID.class))),
                        new OpenItemsFacts(
                                row.getLong("open_pledges"),
                                row.getLong("unverified"),
                                row.getBoolean("in_agreement"))),
                (Object) guards.stream().map(guard -> guard.id().value()).toArray(UUID[]::new));
    }

    @Override
    public List<OfOpenItems> changedBy(LedgerEvent event) {
        var concerns =
                switch (event) {
                    case ContributionRecorded recorded -> recorded.pledgeId() != null;
                    case ContributionReceived received -> received.pledgeId() != null;
                    case PledgeFulfilled fulfilled -> !fulfilled.fromCommitted().isZero();
                    case ContributionVerified _, ContributionRejected _ -> true;
                    case ContributionReversed reversed ->
                        !reversed.fromReceived().isZero();
                    default -> false;
                };
        return concerns ? List.of(SOME) : List.of();
    }

    @Override
    public void apply(List<LedgerEvent> events) {
        var begun = new ArrayList<Object[]>();
        var moves = new ArrayList<Object[]>();
        for (var event : events) {
            switch (event) {
                case ContributionRecorded recorded ->
                    begun.add(new Object[] {
                        recorded.contributionId().value(), recorded.projectId().value()
                    });
                case ContributionReceived received ->
                    moves.add(
                            move(received.contributionId(), received.quantity().amount(), false));
                case PledgeFulfilled fulfilled -> moves.add(move(fulfilled.contributionId(), 0, true));
                case ContributionVerified verified ->
                    moves.add(
                            move(verified.contributionId(), -verified.accepted().amount(), false));
                case ContributionRejected rejected ->
                    moves.add(
                            move(rejected.contributionId(), -rejected.rejected().amount(), false));
                case ContributionReversed reversed ->
                    moves.add(move(
                            reversed.contributionId(), -reversed.fromReceived().amount(), false));
                default -> throw new IllegalArgumentException("Opens and settles nothing: " + event);
            }
        }
        // Recording comes before everything else of a contribution, so all of it may go first.
        jdbc.batchUpdate(
                "INSERT INTO guard.contribution (contribution_id, project_id, unverified, bound) VALUES (?, ?, 0, false)",
                begun);
        jdbc.batchUpdate(
                "UPDATE guard.contribution SET unverified = unverified + ?, bound = bound OR ? WHERE contribution_id = ?",
                moves);
    }

    private static Object[] move(ContributionId contribution, long amount, boolean bound) {
        return new Object[] {amount, bound, contribution.value()};
    }
}
