package dk.sambog.command.guard.vote;

import dk.sambog.ballot.BallotForm;
import dk.sambog.command.facts.Guard.OfVote;
import dk.sambog.command.facts.vote.VoteFacts;
import dk.sambog.command.guard.GuardQuery;
import dk.sambog.command.guard.QueriedGuardTable;
import dk.sambog.events.LedgerEvent;
import dk.sambog.events.party.PartyId;
import dk.sambog.events.project.ProjectId;
import dk.sambog.events.vote.VoteEvent.Secrecy;
import dk.sambog.events.vote.VoteEvent.VoteAnnulled;
import dk.sambog.events.vote.VoteEvent.VoteCalled;
import dk.sambog.events.vote.VoteEvent.VoteCalled.Option;
import dk.sambog.events.vote.VoteEvent.VotingClosed;
import dk.sambog.events.vote.VoteEvent.VotingOpened;
import dk.sambog.events.vote.VoteId;
import dk.sambog.events.vote.VoteRules.Method;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Owns {@code guard.vote}: what ballots need to know of their vote. */
@Component
class VoteGuard implements QueriedGuardTable<OfVote> {
    private static final String INSERT = """
            INSERT INTO guard.vote (vote_id, project_id, caller, secrecy, options, method, least_choices, most_choices, points,
              most_proxies, paper, opens_at, closes_at, is_open)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, false)""";

    private final JdbcTemplate jdbc;

    VoteGuard(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Class<OfVote> guard() {
        return OfVote.class;
    }

    @Override
    public GuardQuery query(Collection<OfVote> guards) {
        return new GuardQuery(
                """
                SELECT vote_id, project_id, caller, secrecy, options, method, least_choices, most_choices, points,
                  most_proxies, paper, opens_at, closes_at, is_open
                FROM guard.vote WHERE vote_id = ANY (?)""",
                (row, found) -> {
                    var facts = facts(row);
                    found.put(new OfVote(facts.voteId()), facts);
                },
                (Object) guards.stream().map(guard -> guard.id().value()).toArray(UUID[]::new));
    }

    @Override
    public List<OfVote> changedBy(LedgerEvent event) {
        return switch (event) {
            case VoteCalled called -> List.of(new OfVote(called.voteId()));
            case VotingOpened opened -> List.of(new OfVote(opened.voteId()));
            case VotingClosed closed -> List.of(new OfVote(closed.voteId()));
            case VoteAnnulled annulled -> List.of(new OfVote(annulled.voteId()));
            default -> List.of();
        };
    }

    @Override
    public void apply(List<LedgerEvent> events) {
        for (var event : events) {
            switch (event) {
                case VoteCalled called -> insert(called);
                case VotingOpened opened -> setOpen(opened.voteId(), true);
                case VotingClosed closed -> setOpen(closed.voteId(), false);
                case VoteAnnulled annulled -> setOpen(annulled.voteId(), false);
                default -> throw new IllegalArgumentException("Not a change of a vote guard: " + event);
            }
        }
    }

    private void insert(VoteCalled called) {
        jdbc.update(
                INSERT,
                called.voteId().value(),
                called.projectId().value(),
                called.caller().value(),
                called.secrecy().name(),
                called.options().stream().map(Option::code).toArray(String[]::new),
                called.rules().method().name(),
                called.rules().leastChoices(),
                called.rules().mostChoices(),
                called.rules().points(),
                called.mostProxies(),
                called.paper(),
                called.opensAt().atOffset(ZoneOffset.UTC),
                called.closesAt().atOffset(ZoneOffset.UTC));
    }

    private void setOpen(VoteId vote, boolean open) {
        jdbc.update("UPDATE guard.vote SET is_open = ? WHERE vote_id = ?", open, vote.value());
    }

    private static VoteFacts facts(ResultSet row) throws SQLException {
        return new VoteFacts(
                new VoteId(row.getObject("vote_id", UUID.class)),
                new ProjectId(row.getObject("project_id", UUID.class)),
                new PartyId(row.getObject("caller", UUID.class)),
                Secrecy.valueOf(row.getString("secrecy")),
                List.of((String[]) row.getArray("options").getArray()),
                new BallotForm(
                        Method.valueOf(row.getString("method")),
                        row.getInt("least_choices"),
                        row.getInt("most_choices"),
                        row.getObject("points", Long.class)),
                row.getInt("most_proxies"),
                row.getBoolean("paper"),
                row.getObject("opens_at", OffsetDateTime.class).toInstant(),
                row.getObject("closes_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("is_open"));
    }
}
