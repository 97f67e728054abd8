package dk.sambog.command.vote;

import static dk.sambog.command.vote.VoteExamples.ANNA;
import static dk.sambog.command.vote.VoteExamples.BO;
import static dk.sambog.command.vote.VoteExamples.CLOSES;
import static dk.sambog.command.vote.VoteExamples.GUILD;
import static dk.sambog.command.vote.VoteExamples.STRANGER;
import static dk.sambog.command.vote.VoteExamples.VOTE;
import static dk.sambog.command.vote.VoteExamples.called;
import static dk.sambog.command.vote.VoteExamples.facts;
import static dk.sambog.command.vote.VoteExamples.fixed;
import static dk.sambog.command.vote.VoteExamples.guards;
import static dk.sambog.command.vote.VoteExamples.mandateForAnotherProject;
import static dk.sambog.command.vote.VoteExamples.refused;
import static dk.sambog.command.vote.VoteExamples.rules;
import static dk.sambog.command.vote.VoteExamples.text;
import static org.assertj.core.api.Assertions.assertThat;

import dk.sambog.command.authority.Authority;
import dk.sambog.command.facts.Guard;
import dk.sambog.command.facts.GuardRejection;
import dk.sambog.command.facts.vote.BallotsFacts;
import dk.sambog.command.facts.vote.BallotsFacts.Ballot;
import dk.sambog.command.vote.VoteCommand.BreakTie;
import dk.sambog.command.vote.VoteCommand.CertifyResult;
import dk.sambog.command.vote.VoteCommand.CloseVoting;
import dk.sambog.command.vote.VoteCommand.RecordPaperCount;
import dk.sambog.command.vote.VoteState.NotCalled;
import dk.sambog.events.document.TextRef;
import dk.sambog.events.party.MandateAct;
import dk.sambog.events.party.PartyId;
import dk.sambog.events.vote.VoteEvent;
import dk.sambog.events.vote.VoteEvent.Outcome;
import dk.sambog.events.vote.VoteEvent.PaperCountRecorded;
import dk.sambog.events.vote.VoteEvent.PaperCountRecorded.PaperBallots;
import dk.sambog.events.vote.VoteEvent.ResultCertified;
import dk.sambog.events.vote.VoteEvent.Secrecy;
import dk.sambog.events.vote.VoteEvent.TieBroken;
import dk.sambog.events.vote.VoteEvent.VoteTallied;
import dk.sambog.events.vote.VoteEvent.VotingClosed;
import dk.sambog.events.vote.VoteEvent.VotingOpened;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class VoteResultTest {
    private static final TextRef REASON = text(40);
    private static final Ballot PAPER = new Ballot.OnPaper();

    @Test
    void ballots_on_paper_are_awaited_before_anything_is_counted() {
        var events = close(null, secret(1, "dike"), PAPER, PAPER);
        assertThat(events.get(3)).isEqualTo(new VotingClosed(VOTE, 2));
        assertThat(events).noneMatch(event -> event instanceof VoteTallied);
    }

    @Test
    void the_last_urn_brings_the_result() {
        var history = close(null, secret(1, "dike"), PAPER, PAPER, PAPER);
        var first = when(GUILD, count(List.of(new PaperBallots("sluice", 1)), 1), history);
        assertThat(first)
                .containsExactly(new PaperCountRecorded(VOTE, List.of(new PaperBallots("sluice", 1)), 1, null));
        history.addAll(first);
        var second = when(GUILD, count(List.of(new PaperBallots("sluice", 1)), 0), history);
        assertThat(second).hasSize(2);
        var tally = (VoteTallied) second.getLast();
        assertThat(tally.cast()).isEqualTo(4);
        assertThat(tally.selected()).containsExactly("sluice");
    }

    @Test
    void refuses_more_paper_than_was_handed_out_and_a_count_of_nothing() {
        var history = close(null, PAPER);
        refused(
                VoteRejection.PAPER_COUNT,
                "/ballots",
                () -> when(GUILD, count(List.of(new PaperBallots("dike", 2)), 0), history));
        refused(VoteRejection.PAPER_COUNT, "/ballots", () -> when(GUILD, count(List.of(), 0), history));
    }

    @Test
    void refuses_paper_that_no_ballot_can_say() {
        var history = close(null, PAPER);
        refused(
                VoteRejection.PAPER_BALLOT,
                "/ballots/0",
                () -> when(GUILD, count(List.of(new PaperBallots("dike,sluice", 1)), 0), history));
    }

    @Test
    void refuses_a_count_of_paper_before_the_close_and_after_the_count() {
        refused(
                VoteRejection.VOTE_NOT_CLOSED,
                null,
                () -> when(GUILD, count(List.of(), 1), List.of(called(), fixed(), new VotingOpened(VOTE))));
        refused(
                VoteRejection.BALLOTS_COUNTED,
                null,
                () -> when(GUILD, count(List.of(), 1), close(null, secret(1, "dike"))));
    }

    @Test
    void a_tie_is_broken_by_a_recorded_decision_and_counted_again() {
        var history = close(null, secret(1, "dike"), secret(2, "sluice"));
        assertThat(((VoteTallied) history.getLast()).outcome()).isEqualTo(Outcome.TIED);
        var events = when(GUILD, new BreakTie(VOTE, List.of("sluice", "dike"), REASON), history);
        assertThat(events.getFirst()).isEqualTo(new TieBroken(VOTE, List.of("sluice", "dike"), REASON));
        assertThat(((VoteTallied) events.getLast()).selected()).containsExactly("sluice");
        history.addAll(events);
        assertThat(when(ANNA, new CertifyResult(VOTE), history)).containsExactly(new ResultCertified(VOTE, ANNA));
    }

    @Test
    void refuses_to_break_a_tie_that_is_none() {
        refused(
                VoteRejection.NOTHING_TIED,
                null,
                () -> when(
                        GUILD,
                        new BreakTie(VOTE, List.of("dike", "sluice"), REASON),
                        close(null, secret(1, "dike"), secret(2, "dike"))));
    }

    @Test
    void refuses_an_order_of_others_than_the_tied() {
        var history = close(null, secret(1, "dike"), secret(2, "sluice"));
        for (var order : List.of(List.of("dike"), List.of("dike", "dike"), List.of("dike", "wall"))) {
            refused(VoteRejection.TIE_ORDER, "/order", () -> when(GUILD, new BreakTie(VOTE, order, REASON), history));
        }
    }

    @Test
    void an_elector_certifies_where_nobody_was_named() {
        var history = close(null, secret(1, "dike"), secret(2, "dike"));
        assertThat(new CertifyResult(VOTE).authority()).isEqualTo(Authority.selfOr(MandateAct.VERIFY));
        assertThat(when(BO, new CertifyResult(VOTE), history)).containsExactly(new ResultCertified(VOTE, BO));
        refused(VoteRejection.NOT_THE_RESULT_CERTIFIER, null, () -> when(STRANGER, new CertifyResult(VOTE), history));
    }

    @Test
    void only_the_certifier_that_was_named_certifies() {
        var history = close(STRANGER, secret(1, "dike"), secret(2, "dike"));
        assertThat(when(STRANGER, new CertifyResult(VOTE), history)).hasSize(1);
        refused(VoteRejection.NOT_THE_RESULT_CERTIFIER, null, () -> when(ANNA, new CertifyResult(VOTE), history));
    }

    @Test
    void refuses_the_organiser_to_certify() {
        refused(
                VoteRejection.CERTIFIER_IS_ORGANISER,
                null,
                () -> when(GUILD, new CertifyResult(VOTE), close(null, secret(1, "dike"), secret(2, "dike"))));
    }

    @Test
    void refuses_to_certify_under_a_mandate_for_another_project() {
        var mandate = mandateForAnotherProject(ANNA, MandateAct.VERIFY);
        var state = after(close(null, secret(1, "dike"), secret(2, "dike")));
        refused(
                GuardRejection.MANDATE_DOES_NOT_COVER,
                null,
                () -> VoteDecider.decide(state, new CertifyResult(VOTE), facts(ANNA, CLOSES, mandate, guards())));
    }

    @Test
    void refuses_to_certify_what_is_not_counted_tied_or_certified() {
        refused(VoteRejection.BALLOTS_NOT_COUNTED, null, () -> when(ANNA, new CertifyResult(VOTE), close(null, PAPER)));
        refused(
                VoteRejection.STILL_TIED,
                null,
                () -> when(ANNA, new CertifyResult(VOTE), close(null, secret(1, "dike"), secret(2, "sluice"))));
        var certified = close(null, secret(1, "dike"), secret(2, "dike"));
        certified.add(new ResultCertified(VOTE, ANNA));
        refused(VoteRejection.RESULT_CERTIFIED, null, () -> when(BO, new CertifyResult(VOTE), certified));
    }

    @Test
    void refuses_the_results_of_a_vote_that_does_not_exist() {
        for (var command :
                List.of(new CertifyResult(VOTE), new BreakTie(VOTE, List.of(), REASON), count(List.of(), 1))) {
            refused(VoteRejection.NO_SUCH_VOTE, null, () -> when(GUILD, command, List.of()));
        }
    }

    private static RecordPaperCount count(List<PaperBallots> ballots, long invalid) {
        return new RecordPaperCount(VOTE, ballots, invalid, null);
    }

    /** The whole history of a vote up to and with its close. */
    private static List<VoteEvent> close(@Nullable PartyId certifier, Ballot... ballots) {
        var history = new ArrayList<VoteEvent>(
                List.of(called(rules(), Secrecy.SECRET, true, certifier), fixed(), new VotingOpened(VOTE)));
        var guards = guards();
        guards.put(new Guard.OfBallots(VOTE), new BallotsFacts(List.of(ballots), 3));
        history.addAll(VoteDecider.decide(after(history), new CloseVoting(VOTE), facts(GUILD, CLOSES, null, guards)));
        return history;
    }

    private static List<VoteEvent> when(PartyId party, VoteCommand command, List<VoteEvent> history) {
        return VoteDecider.decide(after(history), command, facts(party, CLOSES, null, guards()));
    }

    private static VoteState after(List<VoteEvent> history) {
        VoteState state = new NotCalled();
        for (var event : history) {
            state = VoteDecider.evolve(state, event);
        }
        return state;
    }

    private static Ballot.Secret secret(int number, String choice) {
        return new Ballot.Secret(Integer.toHexString(number).repeat(32), choice);
    }
}
