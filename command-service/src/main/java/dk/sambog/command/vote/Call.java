package dk.sambog.command.vote;

import static dk.sambog.command.facts.GuardRejection.NO_SUCH_PARTY;
import static dk.sambog.command.facts.GuardRejection.NO_SUCH_PROJECT;
import static dk.sambog.command.facts.GuardRejection.PARTY_MERGED;
import static dk.sambog.command.vote.VoteRejection.CERTIFIER_IS_ORGANISER;
import static dk.sambog.command.vote.VoteRejection.CLOSES_BEFORE_IT_OPENS;
import static dk.sambog.command.vote.VoteRejection.CLOSES_IN_THE_PAST;
import static dk.sambog.command.vote.VoteRejection.ELECTORATE_COUNT;
import static dk.sambog.command.vote.VoteRejection.ELECTOR_TWICE;
import static dk.sambog.command.vote.VoteRejection.NOT_THE_LEAD;
import static dk.sambog.command.vote.VoteRejection.VOTE_WEIGHTS;

import dk.sambog.ballot.Electorate;
import dk.sambog.command.facts.Facts;
import dk.sambog.command.facts.Guard;
import dk.sambog.command.problem.CommandRejected;
import dk.sambog.command.vote.VoteCommand.CallVote;
import dk.sambog.events.party.PartyId;
import dk.sambog.events.vote.VoteEvent;
import dk.sambog.events.vote.VoteEvent.VoteCalled;
import dk.sambog.events.vote.VoteRules.Weighting;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The rules of calling a vote: registered parties, each once, may vote, with what their ballots weigh. */
final class Call {
    private static final int MOST_ELECTORS = 25_000;
    /** More are not locked one by one: the table of locks is finite. */
    private static final int LOCKED_EACH = 1_000;

    private static final long HEAVIEST = 1_000_000_000L;

    private Call() {}

    static List<VoteEvent> decide(CallVote command, Facts facts) {
        var project = facts.require(new Guard.OfProject(command.projectId()), NO_SUCH_PROJECT, "/projectId");
        if (!project.lead().equals(facts.onBehalfOf())) {
            throw new CommandRejected(NOT_THE_LEAD);
        }
        facts.requireCover(command.projectId(), null);
        Rules.require(command);
        Rules.requireProposals(command.options(), command.projectId(), facts);
        requireElectors(command, facts);
        requireCertifier(command, facts);
        if (!command.opensAt().isBefore(command.closesAt())) {
            throw new CommandRejected(CLOSES_BEFORE_IT_OPENS, "/closesAt");
        }
        if (!command.closesAt().isAfter(facts.now())) {
            throw new CommandRejected(CLOSES_IN_THE_PAST, "/closesAt");
        }
        var electorate = Electorate.of(command.electorate(), command.weights());
        return Stream.<VoteEvent>concat(Stream.of(called(command, facts)), electorate.parts(command.voteId()).stream())
                .toList();
    }

    static List<Guard.Lock> guards(List<PartyId> electorate) {
        return electorate.size() > LOCKED_EACH
                ? List.of(new Guard.OfParties(Set.copyOf(electorate)).toRead())
                : electorate.stream()
                        .distinct()
                        .map(party -> new Guard.OfParty(party).toRead())
                        .toList();
    }

    private static void requireElectors(CallVote call, Facts facts) {
        var electorate = call.electorate();
        if (electorate.isEmpty() || electorate.size() > MOST_ELECTORS) {
            throw new CommandRejected(ELECTORATE_COUNT, "/electorate");
        }
        var many = electorate.size() > LOCKED_EACH
                ? facts.require(new Guard.OfParties(Set.copyOf(electorate)), NO_SUCH_PARTY, "/electorate/0")
                : null;
        var seen = new HashSet<PartyId>();
        for (int i = 0; i < electorate.size(); i++) {
            var pointer = "/electorate/" + i;
            var elector = electorate.get(i);
            if (!seen.add(elector)) {
                throw new CommandRejected(ELECTOR_TWICE, pointer);
            }
            if (many == null) {
                facts.require(new Guard.OfParty(elector), NO_SUCH_PARTY, pointer);
            } else if (!many.registered().contains(elector)) {
                throw new CommandRejected(NO_SUCH_PARTY, pointer);
            } else if (many.merged().contains(elector)) {
                throw new CommandRejected(PARTY_MERGED, pointer);
            }
        }
        requireWeights(call);
    }

    private static void requireWeights(CallVote call) {
        var isWeighted = call.rules().weighting() != Weighting.ONE_MEMBER_ONE_VOTE;
        if (call.weights().size() != (isWeighted ? call.electorate().size() : 0)) {
            throw new CommandRejected(VOTE_WEIGHTS, "/weights");
        }
        for (int i = 0; i < call.weights().size(); i++) {
            if (call.weights().get(i) < 1 || call.weights().get(i) > HEAVIEST) {
                throw new CommandRejected(VOTE_WEIGHTS, "/weights/" + i);
            }
        }
    }

    private static void requireCertifier(CallVote command, Facts facts) {
        var certifier = command.certifier();
        if (certifier == null) {
            return;
        }
        if (certifier.equals(facts.onBehalfOf()) || certifier.equals(facts.actor())) {
            throw new CommandRejected(CERTIFIER_IS_ORGANISER, "/certifier");
        }
        facts.require(new Guard.OfParty(certifier), NO_SUCH_PARTY, "/certifier");
    }

    private static VoteCalled called(CallVote command, Facts facts) {
        return new VoteCalled(
                command.voteId(),
                command.projectId(),
                facts.onBehalfOf(),
                facts.actor(),
                command.question(),
                List.copyOf(command.options()),
                command.rules(),
                command.electorateSource(),
                command.secrecy(),
                command.mostProxies(),
                command.paper(),
                command.certifier(),
                command.opensAt(),
                command.closesAt());
    }
}
