package dk.sambog.command.vote;

import static dk.sambog.command.vote.VoteExamples.ANNA;
import static dk.sambog.command.vote.VoteExamples.BEFORE;
import static dk.sambog.command.vote.VoteExamples.CLOSES;
import static dk.sambog.command.vote.VoteExamples.GUILD;
import static dk.sambog.command.vote.VoteExamples.OPENS;
import static dk.sambog.command.vote.VoteExamples.VOTE;
import static dk.sambog.command.vote.VoteExamples.WHILE_OPEN;
import static dk.sambog.command.vote.VoteExamples.called;
import static dk.sambog.command.vote.VoteExamples.facts;
import static dk.sambog.command.vote.VoteExamples.fixed;
import static dk.sambog.command.vote.VoteExamples.guards;
import static dk.sambog.command.vote.VoteExamples.id;
import static dk.sambog.command.vote.VoteExamples.mandateForAnotherProject;
import static dk.sambog.command.vote.VoteExamples.refused;
import static dk.sambog.command.vote.VoteExamples.text;
import static org.assertj.core.api.Assertions.assertThat;

import dk.sambog.command.facts.Guard;
import dk.sambog.command.facts.GuardRejection;
import dk.sambog.command.facts.vote.BallotsFacts;
import dk.sambog.command.facts.vote.BallotsFacts.Ballot;
import dk.sambog.command.vote.VoteCommand.AnnulVote;
import dk.sambog.command.vote.VoteCommand.CertifyResult;
import dk.sambog.command.vote.VoteCommand.CloseVoting;
import dk.sambog.command.vote.VoteCommand.ExcludeOption;
import dk.sambog.command.vote.VoteCommand.OpenVoting;
import dk.sambog.command.vote.VoteState.NotCalled;
import dk.sambog.events.document.TextRef;
import dk.sambog.events.party.MandateAct;
import dk.sambog.events.party.PartyId;
import dk.sambog.events.vote.BallotId;
import dk.sambog.events.vote.VoteEvent;
import dk.sambog.events.vote.VoteEvent.BallotOpened;
import dk.sambog.events.vote.VoteEvent.BallotPublished;
import dk.sambog.events.vote.VoteEvent.OptionExcluded;
import dk.sambog.events.vote.VoteEvent.Outcome;
import dk.sambog.events.vote.VoteEvent.Standing;
import dk.sambog.events.vote.VoteEvent.VoteAnnulled;
import dk.sambog.events.vote.VoteEvent.VoteTallied;
import dk.sambog.events.vote.VoteEvent.VoteTallied.Count;
import dk.sambog.events.vote.VoteEvent.VotingClosed;
import dk.sambog.events.vote.VoteEvent.VotingOpened;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class VoteDeciderTest {
    private static final TextRef REASON = text(40);

    @Test
    void opens_at_its_time() {
        assertThat(when(GUILD, OPENS, new OpenVoting(VOTE), called(), fixed())).containsExactly(new VotingOpened(VOTE));
    }

    @Test
    void refuses_to_open_before_its_time() {
        refused(
                VoteRejection.TOO_EARLY_TO_OPEN,
                null,
                () -> when(GUILD, BEFORE, new OpenVoting(VOTE), called(), fixed()));
    }

    @Test
    void refuses_to_open_twice() {
        refused(VoteRejection.ALREADY_OPEN, null, () -> when(GUILD, OPENS, new OpenVoting(VOTE), opened()));
    }

    @Test
    void refuses_to_open_again_after_the_close() {
        refused(VoteRejection.ALREADY_CLOSED, null, () -> when(GUILD, CLOSES, new OpenVoting(VOTE), closed()));
    }

    @Test
    void refuses_to_open_a_vote_that_does_not_exist() {
        refused(VoteRejection.NO_SUCH_VOTE, null, () -> when(GUILD, OPENS, new OpenVoting(VOTE)));
    }

    @Test
    void refuses_another_than_the_caller_to_open_and_close() {
        refused(VoteRejection.NOT_THE_CALLER, null, () -> when(ANNA, OPENS, new OpenVoting(VOTE), called(), fixed()));
        refused(VoteRejection.NOT_THE_CALLER, null, () -> when(ANNA, CLOSES, new CloseVoting(VOTE), opened()));
    }

    @Test
    void refuses_to_open_and_close_under_a_mandate_for_another_project() {
        var facts = facts(GUILD, CLOSES, mandateForAnotherProject(GUILD, MandateAct.CALL_VOTE), guards());
        refused(
                GuardRejection.MANDATE_DOES_NOT_COVER,
                null,
                () -> VoteDecider.decide(after(called(), fixed()), new OpenVoting(VOTE), facts));
        refused(
                GuardRejection.MANDATE_DOES_NOT_COVER,
                null,
                () -> VoteDecider.decide(after(opened()), new CloseVoting(VOTE), facts));
    }

    @Test
    void opens_the_ballots_of_an_open_vote_and_counts_them() {
        var salt = "5a".repeat(32);
        var ballot = new BallotId(id(50));
        var events = close(CLOSES, new Ballot.Named(ballot, ANNA, "sluice", salt));
        assertThat(events)
                .startsWith(new VotingClosed(VOTE, 0), new BallotOpened(VOTE, ballot, ANNA, "sluice", salt, null));
        var tally = (VoteTallied) events.getLast();
        assertThat(tally.outcome()).isEqualTo(Outcome.NO_QUORUM);
        assertThat(tally.selected()).isEmpty();
        assertThat(tally.cast()).isEqualTo(1);
    }

    @Test
    void publishes_the_ballots_of_a_secret_vote_in_the_order_the_box_gives_them() {
        var events = close(CLOSES, secret(9, "sluice"), secret(7, "dike"), secret(8, "sluice"));
        assertThat(events)
                .startsWith(
                        new VotingClosed(VOTE, 0),
                        new BallotPublished(VOTE, tracker(9), "sluice"),
                        new BallotPublished(VOTE, tracker(7), "dike"),
                        new BallotPublished(VOTE, tracker(8), "sluice"));
        var tally = (VoteTallied) events.getLast();
        assertThat(tally.counts())
                .containsExactly(
                        new Count("dike", 1, 1, 1, Standing.NOT_SELECTED),
                        new Count("sluice", 2, 2, 2, Standing.SELECTED));
        assertThat(tally.selected()).containsExactly("sluice");
        assertThat(tally.quorumMet()).isTrue();
    }

    @Test
    void a_vote_nobody_voted_in_closes_too() {
        assertThat(((VoteTallied) close(CLOSES).getLast()).outcome()).isEqualTo(Outcome.NO_QUORUM);
    }

    @Test
    void excludes_an_option_before_and_while_the_vote_is_open_and_it_cannot_win() {
        var excluded = new OptionExcluded(VOTE, "sluice", REASON);
        assertThat(when(GUILD, BEFORE, new ExcludeOption(VOTE, "sluice", REASON), called(), fixed()))
                .containsExactly(excluded);
        assertThat(when(GUILD, OPENS, new ExcludeOption(VOTE, "sluice", REASON), opened()))
                .containsExactly(excluded);
        var guards = guards();
        guards.put(new Guard.OfBallots(VOTE), new BallotsFacts(List.of(secret(1, "sluice"), secret(2, "dike")), 3));
        var tally = (VoteTallied) VoteDecider.decide(
                        after(called(), fixed(), new VotingOpened(VOTE), excluded),
                        new CloseVoting(VOTE),
                        facts(GUILD, CLOSES, null, guards))
                .getLast();
        assertThat(tally.selected()).containsExactly("dike");
        assertThat(tally.counts().getLast()).isEqualTo(new Count("sluice", 1, 1, 1, Standing.EXCLUDED));
    }

    @Test
    void refuses_to_exclude_what_is_no_option_or_excluded_already() {
        refused(
                VoteRejection.NO_SUCH_OPTION,
                "/option",
                () -> when(GUILD, OPENS, new ExcludeOption(VOTE, "wall", REASON), opened()));
        refused(
                VoteRejection.OPTION_EXCLUDED,
                "/option",
                () -> when(
                        GUILD,
                        OPENS,
                        new ExcludeOption(VOTE, "dike", REASON),
                        called(),
                        fixed(),
                        new OptionExcluded(VOTE, "dike", REASON)));
    }

    @Test
    void refuses_to_exclude_an_option_once_the_count_may_be_known() {
        refused(
                VoteRejection.ALREADY_CLOSED,
                null,
                () -> when(GUILD, CLOSES, new ExcludeOption(VOTE, "dike", REASON), closed()));
    }

    @Test
    void annuls_a_vote_whatever_has_come_of_it() {
        var annulled = new VoteAnnulled(VOTE, REASON);
        for (var history : List.of(new VoteEvent[] {called(), fixed()}, opened(), closed())) {
            assertThat(when(GUILD, CLOSES, new AnnulVote(VOTE, REASON), history))
                    .containsExactly(annulled);
        }
    }

    @Test
    void an_annulled_vote_takes_nothing_more() {
        var history = new VoteEvent[] {called(), fixed(), new VoteAnnulled(VOTE, REASON)};
        for (var command : List.of(
                new OpenVoting(VOTE), new CloseVoting(VOTE), new AnnulVote(VOTE, REASON), new CertifyResult(VOTE))) {
            refused(VoteRejection.VOTE_ANNULLED, null, () -> when(GUILD, CLOSES, command, history));
        }
    }

    @Test
    void refuses_another_than_the_caller_to_annul_or_exclude() {
        refused(VoteRejection.NOT_THE_CALLER, null, () -> when(ANNA, OPENS, new AnnulVote(VOTE, REASON), opened()));
        refused(
                VoteRejection.NOT_THE_CALLER,
                null,
                () -> when(ANNA, OPENS, new ExcludeOption(VOTE, "dike", REASON), opened()));
    }

    @Test
    void closes_early_when_every_elector_has_voted() {
        assertThat(close(WHILE_OPEN, secret(1, "dike"), secret(2, "dike"), secret(3, "dike")))
                .startsWith(new VotingClosed(VOTE, 0));
    }

    @Test
    void closes_early_when_all_have_voted_and_two_of_them_turned_out_to_be_one() {
        var guards = guards();
        guards.put(new Guard.OfBallots(VOTE), new BallotsFacts(List.of(secret(1, "dike"), secret(2, "dike")), 2));
        assertThat(VoteDecider.decide(after(opened()), new CloseVoting(VOTE), facts(GUILD, WHILE_OPEN, null, guards)))
                .startsWith(new VotingClosed(VOTE, 0));
    }

    @Test
    void refuses_to_close_early_while_an_elector_has_not_voted() {
        refused(
                VoteRejection.TOO_EARLY_TO_CLOSE,
                null,
                () -> close(CLOSES.minusNanos(1), secret(1, "dike"), secret(2, "dike")));
    }

    @Test
    void refuses_to_close_a_vote_that_was_not_opened() {
        refused(VoteRejection.NOT_OPEN, null, () -> when(GUILD, CLOSES, new CloseVoting(VOTE), called(), fixed()));
    }

    @Test
    void refuses_to_close_twice() {
        refused(VoteRejection.ALREADY_CLOSED, null, () -> when(GUILD, CLOSES, new CloseVoting(VOTE), closed()));
    }

    @Test
    void refuses_to_close_a_vote_that_does_not_exist() {
        refused(VoteRejection.NO_SUCH_VOTE, null, () -> when(GUILD, CLOSES, new CloseVoting(VOTE)));
    }

    private static List<VoteEvent> close(Instant now, Ballot... ballots) {
        var guards = guards();
        guards.put(new Guard.OfBallots(VOTE), new BallotsFacts(List.of(ballots), 3));
        return VoteDecider.decide(after(opened()), new CloseVoting(VOTE), facts(GUILD, now, null, guards));
    }

    private static List<VoteEvent> when(PartyId party, Instant now, VoteCommand command, VoteEvent... history) {
        return VoteDecider.decide(after(history), command, facts(party, now, null, guards()));
    }

    private static VoteState after(VoteEvent... history) {
        VoteState state = new NotCalled();
        for (var event : history) {
            state = VoteDecider.evolve(state, event);
        }
        return state;
    }

    private static VoteEvent[] opened() {
        return new VoteEvent[] {called(), fixed(), new VotingOpened(VOTE)};
    }

    private static VoteEvent[] closed() {
        var guards = guards();
        guards.put(new Guard.OfBallots(VOTE), new BallotsFacts(List.of(secret(1, "dike"), secret(2, "dike")), 3));
        var close = VoteDecider.decide(after(opened()), new CloseVoting(VOTE), facts(GUILD, CLOSES, null, guards));
        return Stream.concat(Stream.of(opened()), close.stream()).toArray(VoteEvent[]::new);
    }

    private static Ballot.Secret secret(int number, String choice) {
        return new Ballot.Secret(tracker(number), choice);
    }

    private static String tracker(int number) {
        return Integer.toHexString(number).repeat(32);
    }
}
