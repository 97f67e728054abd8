package dk.sambog.command.guard.project;

import dk.sambog.command.facts.Guard.OfNeed;
import dk.sambog.command.facts.project.NeedFacts;
import dk.sambog.command.guard.GuardQuery;
import dk.sambog.command.guard.QueriedGuardTable;
import dk.sambog.events.LedgerEvent;
import dk.sambog.events.need.NeedEvent.NeedClosed;
import dk.sambog.events.need.NeedEvent.NeedReported;
import dk.sambog.events.need.NeedEvent.NeedsMerged;
import dk.sambog.events.need.NeedId;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Owns {@code guard.need}: which needs there are, and which of them still take something. */
@Component
class NeedGuard implements QueriedGuardTable<OfNeed> {
    private final JdbcTemplate jdbc;

    NeedGuard(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Class<OfNeed> guard() {
        return OfNeed.class;
    }

    @Override
    public GuardQuery query(Collection<OfNeed> guards) {
        return new GuardQuery(
                "SELECT need_id, is_open FROM guard.need WHERE need_id = ANY (?)",
                (row, found) -> {
                    var id = new NeedId(row.getObject("need_id", UUID.class));
                    found.put(new OfNeed(id), new NeedFacts(id, row.getBoolean("is_open")));
                },
                (Object) guards.stream().map(guard -> guard.id().value()).toArray(UUID[]::new));
    }

    @Override
    public List<OfNeed> changedBy(LedgerEvent event) {
        return switch (event) {
            case NeedReported reported -> List.of(new OfNeed(reported.needId()));
            case NeedsMerged merged -> List.of(new OfNeed(merged.needId()));
            case NeedClosed closed -> List.of(new OfNeed(closed.needId()));
            default -> List.of();
        };
    }

    @Override
    public void apply(List<LedgerEvent> events) {
        for (var event : events) {
            switch (event) {
                case NeedReported reported ->
                    jdbc.update(
                            "INSERT INTO guard.need (need_id, is_open) VALUES (?, true)",
                            reported.needId().value());
                case NeedsMerged merged -> end(merged.needId());
                case NeedClosed closed -> end(closed.needId());
                default -> throw new IllegalArgumentException("Not a change of a need guard: " + event);
            }
        }
    }

    private void end(NeedId need) {
        jdbc.update("UPDATE guard.need SET is_open = false WHERE need_id = ?", need.value());
    }
}
