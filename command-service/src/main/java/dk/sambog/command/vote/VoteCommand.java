package dk.sambog.command.vote;

import dk.sambog.command.authority.Authority;
import dk.sambog.command.decision.LedgerCommand;
import dk.sambog.command.facts.Guard;
import dk.sambog.events.StreamId;
import dk.sambog.events.document.DocumentRef;
import dk.sambog.events.document.TextRef;
import dk.sambog.events.party.MandateAct;
import dk.sambog.events.party.PartyId;
import dk.sambog.events.project.ProjectId;
import dk.sambog.events.vote.VoteEvent.PaperCountRecorded.PaperBallots;
import dk.sambog.events.vote.VoteEvent.Secrecy;
import dk.sambog.events.vote.VoteEvent.VoteCalled.Option;
import dk.sambog.events.vote.VoteId;
import dk.sambog.events.vote.VoteRules;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What can be asked of a vote: by the party that called it, and in the end by another. */
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

    @Override
    default List<Guard.Lock> guards() {
        return List.of(new Guard.OfVote(voteId()).toChange());
    }

    /**
     * Freezes question, options, electorate, rules and times.
     *
     * @param weights one per elector in their order, or none where each weighs one
     */
    record CallVote(
            VoteId voteId,
            ProjectId projectId,
            TextRef question,
            List<Option> options,
            VoteRules rules,
            List<PartyId> electorate,
            List<Long> weights,
            @Nullable TextRef electorateSource,
            Secrecy secrecy,
            int mostProxies,
            boolean paper,
            @Nullable PartyId certifier,
            Instant opensAt,
            Instant closesAt)
            implements VoteCommand {
        @Override
        public List<Guard.Lock> guards() {
            var guards = new ArrayList<Guard.Lock>(Call.guards(electorate));
            guards.add(new Guard.OfProject(projectId).toRead());
            options.stream()
                    .flatMap(option -> Stream.ofNullable(option.proposalId()))
                    .distinct()
                    .forEach(proposal -> guards.add(new Guard.OfProposal(proposal).toRead()));
            if (certifier != null) {
                guards.add(new Guard.OfParty(certifier).toRead());
            }
            return guards;
        }
    }

    record ExcludeOption(VoteId voteId, String option, TextRef reason) implements VoteCommand {}

    record OpenVoting(VoteId voteId) implements VoteCommand {}

    /** Ends it: ballots are opened or published, and counted unless some on paper are still to be. */
    record CloseVoting(VoteId voteId) implements VoteCommand {
        @Override
        public List<Guard.Lock> guards() {
            return List.of(new Guard.OfVote(voteId).toChange(), new Guard.OfBallots(voteId).toChange());
        }
    }

    record RecordPaperCount(
            VoteId voteId,
            List<PaperBallots> ballots,
            long invalid,
            @Nullable DocumentRef record) implements VoteCommand {}

    /** {@code order}: from the strongest down. */
    record BreakTie(VoteId voteId, List<String> order, TextRef reason) implements VoteCommand {}

    record CertifyResult(VoteId voteId) implements VoteCommand {
        @Override
        public Authority authority() {
            return Authority.selfOr(MandateAct.VERIFY);
        }
    }

    record AnnulVote(VoteId voteId, TextRef reason) implements VoteCommand {}
}
