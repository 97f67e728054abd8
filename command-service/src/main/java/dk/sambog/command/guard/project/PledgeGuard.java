package dk.sambog.command.guard.project;

import dk.sambog.command.database.Rows;
import dk.sambog.command.database.Writes;
import dk.sambog.command.facts.Guard.OfPledge;
import dk.sambog.command.facts.project.PledgeFacts;
import dk.sambog.command.guard.GuardQuery;
import dk.sambog.command.guard.QueriedGuardTable;
import dk.sambog.events.Asset;
import dk.sambog.events.LedgerEvent;
import dk.sambog.events.Quantity;
import dk.sambog.events.contribution.ContributionKind;
import dk.sambog.events.party.PartyEvent.PartiesMerged;
import dk.sambog.events.party.PartyId;
import dk.sambog.events.pledge.PledgeEvent;
import dk.sambog.events.pledge.PledgeEvent.PledgeAmended;
import dk.sambog.events.pledge.PledgeEvent.PledgeCommitted;
import dk.sambog.events.pledge.PledgeEvent.PledgeFulfilled;
import dk.sambog.events.pledge.PledgeEvent.PledgeMade;
import dk.sambog.events.pledge.PledgeEvent.PledgeWithdrawn;
import dk.sambog.events.pledge.PledgeId;
import dk.sambog.events.project.ProjectId;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Owns {@code guard.pledge}: what a contribution must know of the pledge it keeps. */
@Component
class PledgeGuard implements QueriedGuardTable<OfPledge> {
    private static final Rows MADE =
            new Rows("""
            INSERT INTO guard.pledge (pledge_id, project_id, giver, kind, asset, pledged, committed)
            SELECT *, 0 FROM unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::bigint[])""", UUID.class, UUID.class, UUID.class, String.class, String.class, Long.class);
    private static final Rows MOVED = new Rows("""
            UPDATE guard.pledge SET pledged = pledge.pledged + moved.pledged, committed = pledge.committed + moved.committed
            FROM (
                SELECT pledge_id, sum(pledged)::bigint AS pledged, sum(committed)::bigint AS committed
                FROM unnest(?::uuid[], ?::bigint[], ?::bigint[]) AS row (pledge_id, pledged, committed) GROUP BY pledge_id
            ) AS moved WHERE pledge.pledge_id = moved.pledge_id""", UUID.class, Long.class, Long.class);

    private final Writes writes;

    PledgeGuard(Writes writes) {
        this.writes = writes;
    }

    @Override
    public Class<OfPledge> guard() {
        return OfPledge.class;
    }

    @Override
    public GuardQuery query(Collection<OfPledge> guards) {
        return new GuardQuery(
                """
                SELECT pledge_id, project_id, giver, kind, asset, pledged, committed
                FROM guard.pledge WHERE pledge_id = ANY (?)""",
                (row, found) -> {
                    var id = new PledgeId(row.getObject("pledge_id", UUID.class));
                    var asset = Asset.of(row.getString("asset"));
                    found.put(
                            new OfPledge(id),
                            new PledgeFacts(
                                    id,
                                    new ProjectId(row.getObject("project_id", UUID.class)),
                                    new PartyId(row.getObject("giver", UUID.class)),
                                    ContributionKind.valueOf(row.getString("kind")),
                                    new Quantity(row.getLong("pledged"), asset),
                                    new Quantity(row.getLong("committed"), asset)));
                },
                (Object) guards.stream().map(guard -> guard.id().value()).toArray(UUID[]::new));
    }

    @Override
    public List<OfPledge> changedBy(LedgerEvent event) {
        return event instanceof PledgeEvent pledge ? List.of(new OfPledge(pledge.pledgeId())) : List.of();
    }

    @Override
    public boolean changesUnnamed(LedgerEvent event) {
        return event instanceof PartiesMerged;
    }

    @Override
    public void apply(List<LedgerEvent> events) {
        for (var event : events) {
            if (event instanceof PledgeEvent pledge) {
                change(pledge);
            } else if (event instanceof PartiesMerged merged) {
                writes.add(
                        "UPDATE guard.pledge SET giver = ? WHERE giver = ?",
                        merged.survivor().value(),
                        merged.partyId().value());
            }
        }
    }

    private void change(PledgeEvent event) {
        switch (event) {
            case PledgeMade made ->
                writes.add(
                        MADE,
                        made.pledgeId().value(),
                        made.projectId().value(),
                        made.giver().value(),
                        made.kind().name(),
                        made.quantity().asset().code(),
                        made.quantity().amount());
            case PledgeAmended amended ->
                move(amended.pledgeId(), amended.to().amount() - amended.from().amount(), 0);
            case PledgeCommitted committed ->
                move(
                        committed.pledgeId(),
                        -committed.quantity().amount(),
                        committed.quantity().amount());
            case PledgeFulfilled fulfilled ->
                move(
                        fulfilled.pledgeId(),
                        -fulfilled.fromPledged().amount(),
                        -fulfilled.fromCommitted().amount());
            case PledgeWithdrawn withdrawn ->
                move(withdrawn.pledgeId(), -withdrawn.quantity().amount(), 0);
        }
    }

    private void move(PledgeId id, long pledged, long committed) {
        writes.add(MOVED, id.value(), pledged, committed);
    }
}
