package dk.sambog.command.guard.project;

import dk.sambog.command.facts.Guard.OfProposal;
import dk.sambog.command.facts.project.ProposalFacts;
import dk.sambog.command.guard.GuardQuery;
import dk.sambog.command.guard.LockKeys;
import dk.sambog.command.guard.QueriedGuardTable;
import dk.sambog.events.LedgerEvent;
import dk.sambog.events.party.PartyId;
import dk.sambog.events.project.ProjectId;
import dk.sambog.events.proposal.ProposalEvent.ProposalRejected;
import dk.sambog.events.proposal.ProposalEvent.ProposalShortlisted;
import dk.sambog.events.proposal.ProposalEvent.ProposalWithdrawn;
import dk.sambog.events.proposal.ProposalEvent.SolutionProposed;
import dk.sambog.events.proposal.ProposalId;
import dk.sambog.events.vote.VoteEvent.VoteAnnulled;
import dk.sambog.events.vote.VoteEvent.VoteCalled;
import dk.sambog.events.vote.VoteEvent.VoteCalled.Option;
import dk.sambog.events.vote.VoteEvent.VoteTallied;
import dk.sambog.events.vote.VoteEvent.VotingClosed;
import dk.sambog.events.vote.VoteEvent.VotingOpened;
import dk.sambog.events.vote.VoteId;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Owns {@code guard.proposal} and {@code guard.proposal_ballot}: which proposals stand, and in which votes. */
@Component
class ProposalGuard implements QueriedGuardTable<OfProposal> {
    /** Stands for those a vote names: its later events do not, and nobody keeps what was read of proposals. */
    private static final OfProposal SOME = new OfProposal(new ProposalId(new UUID(0, 0)));

    private static final String SELECT = """
            SELECT proposal_id, project_id, lead, stands,
              ARRAY(SELECT vote_id FROM guard.proposal_ballot ballot
                    WHERE ballot.proposal_id = proposal.proposal_id AND state = 'OPEN') AS open_votes,
              ARRAY(SELECT vote_id FROM guard.proposal_ballot ballot
                    WHERE ballot.proposal_id = proposal.proposal_id AND state IN ('CLOSED', 'ANNULLED')) AS closed_votes,
              ARRAY(SELECT vote_id FROM guard.proposal_ballot ballot
                    WHERE ballot.proposal_id = proposal.proposal_id AND state = 'CLOSED' AND won) AS won_votes
            FROM guard.proposal LEFT JOIN guard.project USING (project_id) WHERE proposal_id = ANY (?)""";

    private final JdbcTemplate jdbc;

    ProposalGuard(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Class<OfProposal> guard() {
        return OfProposal.class;
    }

    @Override
    public GuardQuery query(Collection<OfProposal> guards) {
        return new GuardQuery(
                SELECT,
                (row, found) -> {
                    var facts = facts(row);
                    found.put(new OfProposal(facts.proposalId()), facts);
                },
                (Object) guards.stream().map(guard -> guard.id().value()).toArray(UUID[]::new));
    }

    @Override
    public List<OfProposal> changedBy(LedgerEvent event) {
        return switch (event) {
            case SolutionProposed proposed -> List.of(new OfProposal(proposed.proposalId()));
            case ProposalShortlisted shortlisted -> List.of(new OfProposal(shortlisted.proposalId()));
            case ProposalRejected rejected -> List.of(new OfProposal(rejected.proposalId()));
            case ProposalWithdrawn withdrawn -> List.of(new OfProposal(withdrawn.proposalId()));
            case VoteCalled called ->
                naming(called)
                        .map(option -> new OfProposal(Objects.requireNonNull(option.proposalId())))
                        .toList();
            case VotingOpened _, VotingClosed _, VoteTallied _, VoteAnnulled _ -> List.of(SOME);
            default -> List.of();
        };
    }

    @Override
    public void apply(List<LedgerEvent> events) {
        for (var event : events) {
            switch (event) {
                case SolutionProposed proposed -> insert(proposed);
                case ProposalShortlisted shortlisted ->
                    jdbc.update(
                            "UPDATE guard.proposal SET project_id = ? WHERE proposal_id = ?",
                            shortlisted.projectId().value(),
                            shortlisted.proposalId().value());
                case ProposalRejected rejected -> end(rejected.proposalId());
                case ProposalWithdrawn withdrawn -> end(withdrawn.proposalId());
                case VoteCalled called -> call(called);
                case VotingOpened opened -> open(opened.voteId());
                case VotingClosed closed -> setState(closed.voteId(), "CLOSED");
                case VoteTallied tallied -> tally(tallied);
                case VoteAnnulled annulled -> annul(annulled.voteId());
                default -> throw new IllegalArgumentException("Not a change of a proposal guard: " + event);
            }
        }
    }

    private void insert(SolutionProposed proposed) {
        jdbc.update(
                "INSERT INTO guard.proposal (proposal_id, project_id, stands) VALUES (?, ?, true)",
                proposed.proposalId().value(),
                proposed.projectId() == null ? null : proposed.projectId().value());
    }

    private void end(ProposalId proposal) {
        jdbc.update("UPDATE guard.proposal SET stands = false WHERE proposal_id = ?", proposal.value());
    }

    private void call(VoteCalled called) {
        jdbc.update(
                """
                INSERT INTO guard.proposal_ballot (vote_id, proposal_id, options, state)
                SELECT ?::uuid, proposal_id, array_agg(code), 'CALLED'
                FROM unnest(?::uuid[], ?::text[]) AS named (proposal_id, code) GROUP BY proposal_id""",
                called.voteId().value(),
                naming(called)
                        .map(option ->
                                Objects.requireNonNull(option.proposalId()).value())
                        .toArray(UUID[]::new),
                naming(called).map(Option::code).toArray(String[]::new));
    }

    private void tally(VoteTallied tallied) {
        jdbc.update(
                "UPDATE guard.proposal_ballot SET won = options && ?::text[] WHERE vote_id = ?",
                tallied.selected().toArray(String[]::new),
                tallied.voteId().value());
    }

    /** Who could vote on it has read it: it stays as it is, and no such vote chooses it. */
    private void annul(VoteId vote) {
        jdbc.update(
                "UPDATE guard.proposal_ballot SET state = 'ANNULLED' WHERE vote_id = ? AND state <> 'CALLED'",
                vote.value());
    }

    /** Waits for whoever is revising one of them just now: that revision came before the opening. */
    private void open(VoteId vote) {
        var proposals = jdbc.queryForList(
                "SELECT proposal_id FROM guard.proposal_ballot WHERE vote_id = ?", UUID.class, vote.value());
        proposals.stream()
                .map(proposal -> LockKeys.of(new OfProposal(new ProposalId(proposal))))
                .sorted()
                .forEach(key -> jdbc.query("SELECT pg_advisory_xact_lock(?)", row -> {}, key));
        setState(vote, "OPEN");
    }

    private void setState(VoteId vote, String state) {
        jdbc.update("UPDATE guard.proposal_ballot SET state = ? WHERE vote_id = ?", state, vote.value());
    }

    private static Stream<Option> naming(VoteCalled called) {
        return called.options().stream().filter(option -> option.proposalId() != null);
    }

    private static ProposalFacts facts(ResultSet row) throws SQLException {
        var project = row.getObject("project_id", UUID.class);
        return new ProposalFacts(
                new ProposalId(row.getObject("proposal_id", UUID.class)),
                project == null ? null : new ProjectId(project),
                lead(row.getObject("lead", UUID.class)),
                row.getBoolean("stands"),
                votes(row.getArray("open_votes")),
                votes(row.getArray("closed_votes")),
                votes(row.getArray("won_votes")));
    }

    private static @Nullable PartyId lead(@Nullable UUID lead) {
        return lead == null ? null : new PartyId(lead);
    }

    private static Set<VoteId> votes(Array votes) throws SQLException {
        return Stream.of((UUID[]) votes.getArray()).map(VoteId::new).collect(Collectors.toUnmodifiableSet());
    }
}
