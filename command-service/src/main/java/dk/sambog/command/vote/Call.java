package dk.sambog.command.vote;

import static dk.sambog.command.facts.GuardRejection.NO_SUCH_PARTY;
import static dk.sambog.command.facts.GuardRejection.NO_SUCH_PROJECT;
import static dk.sambog.command.vote.VoteRejection.CERTIFIER_IS_ORGANISER;
import static dk.sambog.command.vote.VoteRejection.CLOSES_BEFORE_IT_OPENS;
import static dk.sambog.command.vote.VoteRejection.CLOSES_IN_THE_PAST;
import static dk.sambog.command.vote.VoteRejection.NOT_THE_LEAD;

import dk.sambog.command.facts.Facts;
import dk.sambog.command.facts.Guard;
import dk.sambog.command.problem.CommandRejected;
import dk.sambog.command.vote.VoteCommand.CallVote;
import dk.sambog.events.vote.VoteEvent;
import dk.sambog.events.vote.VoteEvent.VoteCalled;
import java.util.List;
import java.util.stream.Stream;

/** The rules of calling a vote. */
final class Call {
    private Call() {}

    static List<VoteEvent> decide(CallVote command, Facts facts) {
        var project = facts.require(new Guard.OfProject(command.projectId()), NO_SUCH_PROJECT, "/projectId");
        if (!project.lead().equals(facts.onBehalfOf())) {
            throw new CommandRejected(NOT_THE_LEAD);
        }
        facts.requireCover(command.projectId(), null);
        Options.require(command.options(), command.rules());
        Options.requireProposals(command.options(), command.projectId(), facts);
        Electorate.require(command, facts);
        Rules.require(command);
        requireCertifier(command, facts);
        if (!command.opensAt().isBefore(command.closesAt())) {
            throw new CommandRejected(CLOSES_BEFORE_IT_OPENS, "/closesAt");
        }
        if (!command.closesAt().isAfter(facts.now())) {
            throw new CommandRejected(CLOSES_IN_THE_PAST, "/closesAt");
        }
        return Stream.concat(Stream.of(called(command, facts)), Electorate.parts(command).stream())
                .toList();
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
