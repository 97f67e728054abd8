package dk.sambog.command.ballot;

import static dk.sambog.command.ballot.BallotRejection.CHOICES_COUNT;
import static dk.sambog.command.ballot.BallotRejection.NOT_AN_ELECTOR;
import static dk.sambog.command.ballot.BallotRejection.NOT_OPEN;
import static dk.sambog.command.ballot.BallotRejection.NOT_THE_POLLING_STATION;
import static dk.sambog.command.ballot.BallotRejection.NO_PAPER;
import static dk.sambog.command.ballot.BallotRejection.NO_SUCH_OPTION;
import static dk.sambog.command.ballot.BallotRejection.NO_SUCH_VOTE;
import static dk.sambog.command.ballot.BallotRejection.OPTION_TWICE_ON_BALLOT;
import static dk.sambog.command.ballot.BallotRejection.POINTS_SUM;
import static dk.sambog.command.ballot.BallotRejection.TOO_MANY_PROXIES;
import static dk.sambog.command.ballot.BallotRejection.VOTED_ON_PAPER;
import static dk.sambog.command.ballot.BallotRejection.VOTE_CLOSED;
import static dk.sambog.command.facts.GuardRejection.PARTY_MERGED;

import dk.sambog.command.ballot.BallotCommand.CastBallot;
import dk.sambog.command.ballot.BallotCommand.RecordPaperVoter;
import dk.sambog.command.ballot.BallotState.Cast;
import dk.sambog.command.ballot.BallotState.NotCast;
import dk.sambog.command.ballot.BallotState.OnPaper;
import dk.sambog.command.facts.Facts;
import dk.sambog.command.facts.Guard;
import dk.sambog.command.facts.party.PartyFacts;
import dk.sambog.command.facts.vote.ProxyFacts;
import dk.sambog.command.facts.vote.VoteFacts;
import dk.sambog.command.problem.CommandRejected;
import dk.sambog.events.Commitment;
import dk.sambog.events.party.PartyId;
import dk.sambog.events.vote.VoteEvent;
import dk.sambog.events.vote.VoteEvent.BallotCast;
import dk.sambog.events.vote.VoteEvent.ParticipationRecorded;
import dk.sambog.events.vote.VoteId;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rules of ballots: an elector votes while the vote is open, again if it likes, and the last ballot counts. */
final class BallotDecider {
    private BallotDecider() {}

    static List<VoteEvent> decide(BallotState state, BallotCommand command, Facts facts) {
        return switch (command) {
            case CastBallot cast -> cast(state, cast, facts);
            case RecordPaperVoter paper -> onPaper(state, paper, facts);
        };
    }

    static BallotState evolve(BallotState state, VoteEvent event) {
        return switch (event) {
            case BallotCast _ -> new Cast();
            case ParticipationRecorded participation -> participation.onPaper() ? new OnPaper() : new Cast();
            default -> throw new IllegalStateException("The vote has a stream of its own");
        };
    }

    private static List<VoteEvent> cast(BallotState state, CastBallot command, Facts facts) {
        var vote = openVote(command, facts);
        if (!command.holder().equals(facts.onBehalfOf())) {
            throw new CommandRejected(NOT_AN_ELECTOR);
        }
        requirePlace(command.voteId(), command.holder(), command.voter(), facts);
        facts.requireCover(vote.projectId(), null);
        requireForm(command, vote);
        var proxy = proxy(command, vote, facts);
        if (state instanceof OnPaper) {
            throw new CommandRejected(VOTED_ON_PAPER);
        }
        return switch (vote.secrecy()) {
            case OPEN -> List.of(committed(command, vote, proxy));
            case SECRET ->
                switch (state) {
                    // That somebody changed their mind is nobody's business; that another did it for them is.
                    case Cast _ when proxy == null || hasVotedFor(command, facts) -> List.of();
                    case NotCast _, Cast _, OnPaper _ ->
                        List.of(new ParticipationRecorded(
                                command.voteId(), command.ballotId(), command.voter(), proxy, false));
                };
        };
    }

    private static List<VoteEvent> onPaper(BallotState state, RecordPaperVoter command, Facts facts) {
        var vote = openVote(command, facts);
        if (!vote.caller().equals(facts.onBehalfOf())) {
            throw new CommandRejected(NOT_THE_POLLING_STATION);
        }
        facts.requireCover(vote.projectId(), null);
        if (!vote.paper()) {
            throw new CommandRejected(NO_PAPER);
        }
        requirePlace(command.voteId(), command.holder(), command.voter(), facts);
        return switch (state) {
            case NotCast _, Cast _ ->
                List.of(new ParticipationRecorded(command.voteId(), command.ballotId(), command.voter(), null, true));
            case OnPaper _ -> List.of();
        };
    }

    private static VoteFacts openVote(BallotCommand command, Facts facts) {
        var vote = facts.find(new Guard.OfVote(command.voteId())).orElseThrow(() -> new CommandRejected(NO_SUCH_VOTE));
        if (!facts.now().isBefore(vote.closesAt())) {
            throw new CommandRejected(VOTE_CLOSED);
        }
        if (!vote.open() || facts.now().isBefore(vote.opensAt())) {
            throw new CommandRejected(NOT_OPEN);
        }
        return vote;
    }

    private static void requirePlace(VoteId vote, PartyId holder, PartyId voter, Facts facts) {
        if (facts.find(new Guard.OfParty(holder))
                .filter(party -> party.mergedInto() != null)
                .isPresent()) {
            throw new CommandRejected(PARTY_MERGED);
        }
        if (facts.find(new Guard.OfElector(vote, holder))
                .filter(found -> found.elector().equals(voter))
                .isEmpty()) {
            throw new CommandRejected(NOT_AN_ELECTOR);
        }
    }

    private static void requireForm(CastBallot command, VoteFacts vote) {
        var flaw = vote.form().flaw(command.choice(), Set.copyOf(vote.options()));
        if (flaw != null) {
            throw new CommandRejected(
                    switch (flaw) {
                        case NO_SUCH_OPTION -> NO_SUCH_OPTION;
                        case OPTION_TWICE -> OPTION_TWICE_ON_BALLOT;
                        case TOO_FEW_OR_MANY -> CHOICES_COUNT;
                        case POINTS -> POINTS_SUM;
                    },
                    "/choice");
        }
    }

    /** The person who votes for another person; organisations have no other way to vote, and it is no proxy. */
    private static @Nullable PartyId proxy(CastBallot command, VoteFacts vote, Facts facts) {
        if (command.caster() == null || !isPerson(command.holder(), facts)) {
            return null;
        }
        var voters = votedFor(command, facts);
        if (!voters.contains(command.voter()) && voters.size() >= vote.mostProxies()) {
            throw new CommandRejected(TOO_MANY_PROXIES);
        }
        return command.caster();
    }

    private static boolean isPerson(PartyId party, Facts facts) {
        return facts.find(new Guard.OfParty(party))
                .map(PartyFacts::type)
                .filter(type -> type.isPersonal())
                .isPresent();
    }

    private static Set<PartyId> votedFor(CastBallot command, Facts facts) {
        return command.caster() == null
                ? Set.of()
                : facts.find(new Guard.OfProxy(command.voteId(), command.caster()))
                        .map(ProxyFacts::voters)
                        .orElse(Set.of());
    }

    private static boolean hasVotedFor(CastBallot command, Facts facts) {
        return votedFor(command, facts).contains(command.voter());
    }

    private static BallotCast committed(CastBallot command, VoteFacts vote, @Nullable PartyId proxy) {
        var choice = vote.form().canonical(command.choice(), vote.options()).toString();
        return new BallotCast(
                command.voteId(),
                command.ballotId(),
                command.voter(),
                proxy,
                Commitment.to(command.salt(), choice.getBytes(StandardCharsets.UTF_8)));
    }
}
