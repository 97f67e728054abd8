package dk.sambog.command.vote;

import static dk.sambog.command.vote.VoteExamples.CLOSES;
import static dk.sambog.command.vote.VoteExamples.MEMBERS;
import static dk.sambog.command.vote.VoteExamples.OPENS;
import static dk.sambog.command.vote.VoteExamples.OPTIONS;
import static dk.sambog.command.vote.VoteExamples.PROJECT;
import static dk.sambog.command.vote.VoteExamples.QUESTION;
import static dk.sambog.command.vote.VoteExamples.VOTE;
import static dk.sambog.command.vote.VoteExamples.guards;

import dk.sambog.command.facts.Guard;
import dk.sambog.command.vote.VoteCommand.CallVote;
import dk.sambog.events.Ratio;
import dk.sambog.events.party.PartyId;
import dk.sambog.events.vote.VoteEvent;
import dk.sambog.events.vote.VoteEvent.Secrecy;
import dk.sambog.events.vote.VoteEvent.VoteCalled.Option;
import dk.sambog.events.vote.VoteRules;
import dk.sambog.events.vote.VoteRules.Quorum;
import dk.sambog.events.vote.VoteRules.QuorumBase;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a call says; each example changes one part of it. */
record VoteCall(
        List<Option> options,
        List<PartyId> electorate,
        List<Long> weights,
        VoteRules rules,
        Secrecy secrecy,
        boolean onPaper,
        @Nullable PartyId named,
        Instant opensAt,
        Instant closesAt) {
    VoteCall() {
        this(OPTIONS, MEMBERS, List.of(), VoteExamples.rules(), Secrecy.SECRET, false, null, OPENS, CLOSES);
    }

    VoteCall options(List<Option> others) {
        return new VoteCall(others, electorate, weights, rules, secrecy, onPaper, named, opensAt, closesAt);
    }

    VoteCall electorate(List<PartyId> others) {
        return new VoteCall(options, others, weights, rules, secrecy, onPaper, named, opensAt, closesAt);
    }

    VoteCall weights(List<Long> others) {
        return new VoteCall(options, electorate, others, rules, secrecy, onPaper, named, opensAt, closesAt);
    }

    VoteCall rules(VoteRules others) {
        return new VoteCall(options, electorate, weights, others, secrecy, onPaper, named, opensAt, closesAt);
    }

    VoteCall secrecy(Secrecy other) {
        return new VoteCall(options, electorate, weights, rules, other, onPaper, named, opensAt, closesAt);
    }

    VoteCall paper() {
        return new VoteCall(options, electorate, weights, rules, secrecy, true, named, opensAt, closesAt);
    }

    VoteCall certifier(PartyId other) {
        return new VoteCall(options, electorate, weights, rules, secrecy, onPaper, other, opensAt, closesAt);
    }

    VoteCall quorum(int ballots) {
        return rules(new VoteRules(
                rules.method(),
                rules.leastChoices(),
                rules.mostChoices(),
                rules.points(),
                rules.ranking(),
                rules.decision(),
                rules.budget(),
                rules.weighting(),
                new Quorum(QuorumBase.CAST, Ratio.of(ballots)),
                rules.threshold(),
                rules.tieRule()));
    }

    VoteCall times(Instant opens, Instant closes) {
        return new VoteCall(options, electorate, weights, rules, secrecy, onPaper, named, opens, closes);
    }

    CallVote command() {
        return new CallVote(
                VOTE,
                PROJECT,
                QUESTION,
                options,
                rules,
                electorate,
                weights,
                null,
                secrecy,
                1,
                onPaper,
                named,
                opensAt,
                closesAt);
    }

    /** What is decided when {@code party} calls it before it opens. */
    List<VoteEvent> by(PartyId party) {
        return by(party, VoteExamples.guards());
    }

    List<VoteEvent> by(PartyId party, Map<Guard<?>, Object> guards) {
        return VoteDecider.decide(
                new VoteState.NotCalled(), command(), VoteExamples.facts(party, VoteExamples.BEFORE, null, guards));
    }
}
