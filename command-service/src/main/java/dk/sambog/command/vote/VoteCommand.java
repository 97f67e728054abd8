package dk.sambog.command.vote;

import dk.sambog.command.decision.Authority;
import dk.sambog.command.decision.LedgerCommand;
import dk.sambog.command.facts.Guard;
import dk.sambog.events.StreamId;
import dk.sambog.events.document.TextRef;
import dk.sambog.events.party.MandateAct;
import dk.sambog.events.party.PartyId;
import dk.sambog.events.project.ProjectId;
import dk.sambog.events.vote.VoteEvent.Secrecy;
import dk.sambog.events.vote.VoteEvent.VoteCalled.Option;
import dk.sambog.events.vote.VoteId;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** What can be asked of a vote by the party that leads its project. */
sealed interface VoteCommand extends LedgerCommand {
    VoteId voteId();

    @Override
    default StreamId stream() {
        return StreamId.of("vote", voteId());
    }

    @Override
    default Authority authority() {
        return Authority.selfOr(MandateAct.CALL_VOTE);
    }

    /** Freezes question, options, electorate and times. */
    record CallVote(
            VoteId voteId,
            ProjectId projectId,
            TextRef question,
            List<Option> options,
            List<PartyId> electorate,
            Secrecy secrecy,
            int quorum,
            Instant opensAt,
            Instant closesAt)
            implements VoteCommand {
        @Override
        public List<Guard.Lock> guards() {
            return Stream.of(
                            Stream.of(new Guard.OfProject(projectId).toRead()),
                            options.stream()
                                    .flatMap(option -> Stream.ofNullable(option.proposalId()))
                                    .distinct()
                                    .map(proposal -> new Guard.OfProposal(proposal).toRead()),
                            electorate.stream().distinct().map(party -> new Guard.OfParty(party).toRead()))
                    .flatMap(locks -> locks)
                    .toList();
        }
    }

    record OpenVoting(VoteId voteId) implements VoteCommand {
        @Override
        public List<Guard.Lock> guards() {
            return List.of(new Guard.OfVote(voteId).toChange());
        }
    }

    /** Ends it: ballots are opened or published, and counted. */
    record CloseVoting(VoteId voteId) implements VoteCommand {
        @Override
        public List<Guard.Lock> guards() {
            return List.of(new Guard.OfVote(voteId).toChange(), new Guard.OfBallots(voteId).toChange());
        }
    }
}
