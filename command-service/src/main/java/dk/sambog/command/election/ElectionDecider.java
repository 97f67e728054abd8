package dk.sambog.command.election;

import static dk.sambog.command.election.ElectionRejection.ELECTION_INCOMPLETE;
import static dk.sambog.command.election.ElectionRejection.ELECTION_RECOUNTED;
import static dk.sambog.command.election.ElectionRejection.MORE_THAN_ANNOUNCED;
import static dk.sambog.command.election.ElectionRejection.NOT_THE_OPERATOR;
import static dk.sambog.command.election.ElectionRejection.NO_SUCH_ELECTION;
import static dk.sambog.command.election.ElectionRejection.OPTIONS_FIRST;
import static dk.sambog.command.election.ElectionRejection.SOURCE_BALLOT;
import static dk.sambog.command.election.ElectionRejection.SOURCE_OPTION_TWICE;
import static dk.sambog.command.facts.GuardRejection.NO_SUCH_PROJECT;

import dk.sambog.ballot.CastBallots;
import dk.sambog.ballot.Choice;
import dk.sambog.command.election.ElectionCommand.RecordBallots;
import dk.sambog.command.election.ElectionCommand.RecordElection;
import dk.sambog.command.election.ElectionCommand.RecordOptions;
import dk.sambog.command.election.ElectionCommand.RecountElection;
import dk.sambog.command.election.ElectionState.NotRecorded;
import dk.sambog.command.election.ElectionState.Recounted;
import dk.sambog.command.election.ElectionState.TakingIn;
import dk.sambog.command.facts.Facts;
import dk.sambog.command.facts.Guard;
import dk.sambog.command.problem.CommandRejected;
import dk.sambog.events.election.ElectionEvent;
import dk.sambog.events.election.ElectionEvent.ElectionBallotsRecorded;
import dk.sambog.events.election.ElectionEvent.ElectionBallotsRecorded.SourceBallots;
import dk.sambog.events.election.ElectionEvent.ElectionOptionsRecorded;
import dk.sambog.events.election.ElectionEvent.ElectionOptionsRecorded.SourceOption;
import dk.sambog.events.election.ElectionEvent.ElectionRecordedFromSource;
import dk.sambog.events.election.ElectionEvent.ElectionRecounted;
import dk.sambog.events.vote.VoteRules.Method;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The rules of taking an election in: first its rule, then its options, then its ballots, then the count. */
final class ElectionDecider {
    private ElectionDecider() {}

    static List<ElectionEvent> decide(ElectionState state, ElectionCommand command, Facts facts) {
        var operator = facts.find(new Guard.OfInstallation());
        if (operator.isEmpty() || !operator.get().operator().equals(facts.onBehalfOf())) {
            throw new CommandRejected(NOT_THE_OPERATOR);
        }
        return switch (command) {
            case RecordElection election -> record(election, facts);
            case RecordOptions options -> options(takingIn(state), options);
            case RecordBallots ballots -> ballots(takingIn(state), ballots);
            case RecountElection recount -> Recount.of(recount.electionId(), complete(takingIn(state)));
        };
    }

    static ElectionState evolve(ElectionState state, ElectionEvent event) {
        return switch (event) {
            case ElectionRecordedFromSource election ->
                new TakingIn(
                        election.rules(),
                        election.options(),
                        election.ballots(),
                        election.officialBallots(),
                        List.of(),
                        List.of());
            case ElectionOptionsRecorded recorded -> {
                var before = takingIn(state);
                var options = new ArrayList<>(before.options());
                options.addAll(recorded.options());
                yield with(before, options, before.ballots());
            }
            case ElectionBallotsRecorded recorded -> {
                var before = takingIn(state);
                var ballots = new ArrayList<>(before.ballots());
                recorded.ballots().forEach(alike -> ballots.add(cast(alike)));
                yield with(before, before.options(), ballots);
            }
            case ElectionRecounted _ -> new Recounted();
        };
    }

    private static List<ElectionEvent> record(RecordElection command, Facts facts) {
        facts.require(new Guard.OfProject(command.projectId()), NO_SUCH_PROJECT, "/projectId");
        facts.requireCover(command.projectId(), null);
        return List.of(new ElectionRecordedFromSource(
                command.electionId(),
                command.projectId(),
                command.title(),
                command.source(),
                command.rule().format(),
                command.rule().rule(),
                command.rule().toRules(command.options()),
                command.options(),
                command.ballots(),
                command.officialBallots(),
                command.heldFrom(),
                command.heldTo()));
    }

    private static List<ElectionEvent> options(TakingIn state, RecordOptions command) {
        var seen = codes(state);
        for (int i = 0; i < command.options().size(); i++) {
            if (!seen.add(command.options().get(i).code())) {
                throw new CommandRejected(SOURCE_OPTION_TWICE, "/options/" + i + "/code");
            }
        }
        if (seen.size() > state.expectedOptions()) {
            throw new CommandRejected(MORE_THAN_ANNOUNCED, "/options");
        }
        return List.of(new ElectionOptionsRecorded(command.electionId(), List.copyOf(command.options())));
    }

    private static List<ElectionEvent> ballots(TakingIn state, RecordBallots command) {
        if (state.options().size() < state.expectedOptions()) {
            throw new CommandRejected(OPTIONS_FIRST);
        }
        var codes = codes(state);
        var more = 0L;
        for (int i = 0; i < command.ballots().size(); i++) {
            var alike = command.ballots().get(i);
            if (!fits(Choice.parse(alike.choice()), codes, state)) {
                throw new CommandRejected(SOURCE_BALLOT, "/ballots/" + i + "/choice");
            }
            more = Math.addExact(more, alike.count());
        }
        if (more > state.expectedBallots() - state.ballotsInAll()) {
            throw new CommandRejected(MORE_THAN_ANNOUNCED, "/ballots");
        }
        return List.of(new ElectionBallotsRecorded(command.electionId(), List.copyOf(command.ballots())));
    }

    /** However many it names: what the publisher counted is counted here. */
    private static boolean fits(Choice choice, Set<String> codes, TakingIn state) {
        var hasPoints = state.rules().method() == Method.CUMULATIVE;
        var seen = new HashSet<String>();
        return choice.marks().stream()
                .allMatch(mark ->
                        codes.contains(mark.option()) && seen.add(mark.option()) && (hasPoints || mark.points() == 0));
    }

    private static Set<String> codes(TakingIn state) {
        return state.options().stream().map(SourceOption::code).collect(Collectors.toCollection(HashSet::new));
    }

    private static TakingIn complete(TakingIn state) {
        if (state.options().size() < state.expectedOptions() || state.ballotsInAll() < state.expectedBallots()) {
            throw new CommandRejected(ELECTION_INCOMPLETE);
        }
        return state;
    }

    private static CastBallots cast(SourceBallots alike) {
        return new CastBallots("source", Choice.parse(alike.choice()), 1, alike.count());
    }

    private static TakingIn with(TakingIn before, List<SourceOption> options, List<CastBallots> ballots) {
        return new TakingIn(
                before.rules(),
                before.expectedOptions(),
                before.expectedBallots(),
                before.officialBallots(),
                options,
                ballots);
    }

    private static TakingIn takingIn(ElectionState state) {
        return switch (state) {
            case NotRecorded _ -> throw new CommandRejected(NO_SUCH_ELECTION);
            case TakingIn taking -> taking;
            case Recounted _ -> throw new CommandRejected(ELECTION_RECOUNTED);
        };
    }
}
