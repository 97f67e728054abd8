package dk.sambog.command.guard.vote;

import dk.sambog.ballot.BallotForm;
import dk.sambog.command.ballotbox.BallotBox;
import dk.sambog.command.ballotbox.BallotPaper;
import dk.sambog.command.database.Vacuum;
import dk.sambog.command.facts.Guard.OfBallots;
import dk.sambog.command.facts.vote.BallotsFacts;
import dk.sambog.command.facts.vote.BallotsFacts.Ballot;
import dk.sambog.command.guard.DirectGuardTable;
import dk.sambog.events.LedgerEvent;
import dk.sambog.events.vote.VoteEvent.VoteAnnulled;
import dk.sambog.events.vote.VoteEvent.VoteCalled;
import dk.sambog.events.vote.VoteEvent.VoteCalled.Option;
import dk.sambog.events.vote.VoteEvent.VotingClosed;
import dk.sambog.events.vote.VoteId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The ballot box as a guard: set up when a vote is called, read to close it, destroyed by the close or an annulment. */
@Component
class BallotsGuard implements DirectGuardTable<OfBallots> {
    private static final List<String> KEYS = List.of("ballot.vote");
    private static final List<String> REST = List.of("ballot.box", "ballot.elector", "ballot.proxy");

    private final BallotBox box;
    private final ElectorGuard electors;
    private final Vacuum vacuum;

    BallotsGuard(BallotBox box, ElectorGuard electors, Vacuum vacuum) {
        this.box = box;
        this.electors = electors;
        this.vacuum = vacuum;
    }

    @Override
    public Class<OfBallots> guard() {
        return OfBallots.class;
    }

    /** Boxes that were never set up or are destroyed are left out. */
    @Override
    public Map<OfBallots, Object> read(Collection<OfBallots> guards) {
        return guards.stream()
                .filter(guard -> box.has(guard.voteId()))
                .collect(Collectors.toMap(Function.identity(), this::facts));
    }

    @Override
    public List<OfBallots> changedBy(LedgerEvent event) {
        return switch (event) {
            case VoteCalled called -> List.of(new OfBallots(called.voteId()));
            case VotingClosed closed -> List.of(new OfBallots(closed.voteId()));
            case VoteAnnulled annulled -> List.of(new OfBallots(annulled.voteId()));
            default -> List.of();
        };
    }

    @Override
    public void apply(List<LedgerEvent> events) {
        for (var event : events) {
            switch (event) {
                case VoteCalled called -> box.setUp(called.voteId(), called.secrecy(), longestChoice(called));
                case VotingClosed closed -> destroy(closed.voteId());
                case VoteAnnulled annulled -> destroy(annulled.voteId());
                default -> throw new IllegalArgumentException("Not a change of a ballot box: " + event);
            }
        }
    }

    /** The file of the keys is written anew: what else is left in a file of a ballot opens with them alone. */
    private void destroy(VoteId vote) {
        if (box.has(vote)) {
            box.destroy(vote);
            vacuum.rewriteAfterCommit(KEYS);
            vacuum.freeAfterCommit(REST);
        }
    }

    private static int longestChoice(VoteCalled called) {
        return BallotForm.of(called.rules())
                .longest(called.options().stream().map(Option::code).toList());
    }

    private BallotsFacts facts(OfBallots guard) {
        return new BallotsFacts(
                box.papers(guard.voteId()).stream().map(BallotsGuard::ballot).toList(), electors.count(guard.voteId()));
    }

    private static Ballot ballot(BallotPaper paper) {
        if (paper.isOnPaper()) {
            return new Ballot.OnPaper();
        }
        var voter = paper.voter();
        return voter == null
                ? new Ballot.Secret(paper.trackerHex(), paper.choice())
                : new Ballot.Named(paper.ballotId(), voter, paper.choice(), paper.saltHex());
    }
}
