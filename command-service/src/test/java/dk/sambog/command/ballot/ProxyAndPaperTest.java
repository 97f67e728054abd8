package dk.sambog.command.ballot;

import static dk.sambog.command.ballot.BallotExamples.BALLOT;
import static dk.sambog.command.ballot.BallotExamples.SALT;
import static dk.sambog.command.ballot.BallotExamples.cast;
import static dk.sambog.command.ballot.BallotExamples.guards;
import static dk.sambog.command.ballot.BallotExamples.when;
import static dk.sambog.command.vote.VoteExamples.ANNA;
import static dk.sambog.command.vote.VoteExamples.BO;
import static dk.sambog.command.vote.VoteExamples.CLOSES;
import static dk.sambog.command.vote.VoteExamples.GUILD;
import static dk.sambog.command.vote.VoteExamples.OPENS;
import static dk.sambog.command.vote.VoteExamples.PROJECT;
import static dk.sambog.command.vote.VoteExamples.STRANGER;
import static dk.sambog.command.vote.VoteExamples.VOTE;
import static dk.sambog.command.vote.VoteExamples.WHILE_OPEN;
import static dk.sambog.command.vote.VoteExamples.facts;
import static dk.sambog.command.vote.VoteExamples.refused;
import static dk.sambog.command.vote.VoteExamples.rules;
import static dk.sambog.command.vote.VoteExamples.voteFacts;
import static org.assertj.core.api.Assertions.assertThat;

import dk.sambog.ballot.BallotForm;
import dk.sambog.ballot.Choice;
import dk.sambog.command.ballot.BallotCommand.CastBallot;
import dk.sambog.command.ballot.BallotCommand.RecordPaperVoter;
import dk.sambog.command.ballot.BallotState.Cast;
import dk.sambog.command.ballot.BallotState.NotCast;
import dk.sambog.command.facts.Guard;
import dk.sambog.command.facts.vote.ProxyFacts;
import dk.sambog.command.facts.vote.VoteFacts;
import dk.sambog.events.party.PartyId;
import dk.sambog.events.vote.VoteEvent;
import dk.sambog.events.vote.VoteEvent.ParticipationRecorded;
import dk.sambog.events.vote.VoteEvent.Secrecy;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Ballots that are cast for another, or handed out on paper. */
class ProxyAndPaperTest {
    @Test
    void one_who_votes_for_another_person_is_named() {
        assertThat(byProxy(ANNA, Set.of(), new NotCast()))
                .containsExactly(new ParticipationRecorded(VOTE, BALLOT, ANNA, STRANGER, false));
        assertThat(byProxy(ANNA, Set.of(ANNA), new Cast())).isEmpty();
        assertThat(byProxy(ANNA, Set.of(), new Cast()))
                .containsExactly(new ParticipationRecorded(VOTE, BALLOT, ANNA, STRANGER, false));
    }

    @Test
    void one_who_votes_for_an_organisation_is_no_proxy() {
        assertThat(byProxy(BO, Set.of(ANNA, STRANGER), new NotCast()))
                .containsExactly(new ParticipationRecorded(VOTE, BALLOT, BO, null, false));
    }

    @Test
    void refuses_a_proxy_who_has_voted_for_as_many_as_the_vote_allows() {
        refused(BallotRejection.TOO_MANY_PROXIES, null, () -> byProxy(ANNA, Set.of(STRANGER), new NotCast()));
    }

    private static List<VoteEvent> byProxy(PartyId voter, Set<PartyId> before, BallotState state) {
        var guards = guards(Secrecy.SECRET, true);
        guards.put(new Guard.OfProxy(VOTE, STRANGER), new ProxyFacts(before));
        var command = new CastBallot(BALLOT, VOTE, voter, voter, STRANGER, Choice.parse("dike"), SALT);
        return BallotDecider.decide(state, command, facts(voter, WHILE_OPEN, null, guards));
    }

    @Test
    void a_voter_who_is_handed_a_ballot_on_paper_is_recorded_once() {
        var paper = new ParticipationRecorded(VOTE, BALLOT, ANNA, null, true);
        assertThat(onPaper(GUILD, ANNA, new NotCast())).containsExactly(paper);
        assertThat(onPaper(GUILD, ANNA, new Cast())).containsExactly(paper);
        assertThat(onPaper(GUILD, ANNA, new BallotState.OnPaper())).isEmpty();
    }

    @Test
    void refuses_a_ballot_of_one_who_has_voted_on_paper() {
        refused(
                BallotRejection.VOTED_ON_PAPER,
                null,
                () -> when(
                        ANNA,
                        WHILE_OPEN,
                        cast(ANNA, "dike"),
                        Secrecy.SECRET,
                        new ParticipationRecorded(VOTE, BALLOT, ANNA, null, true)));
    }

    @Test
    void refuses_paper_from_another_than_the_caller_or_for_a_stranger() {
        refused(BallotRejection.NOT_THE_POLLING_STATION, null, () -> onPaper(BO, ANNA, new NotCast()));
        refused(BallotRejection.NOT_AN_ELECTOR, null, () -> onPaper(GUILD, STRANGER, new NotCast()));
    }

    @Test
    void refuses_paper_in_a_vote_that_takes_none() {
        var guards = guards(Secrecy.SECRET, true);
        var vote = voteFacts(Secrecy.SECRET, BallotForm.of(rules()), true);
        guards.put(
                new Guard.OfVote(VOTE),
                new VoteFacts(
                        VOTE,
                        PROJECT,
                        GUILD,
                        vote.secrecy(),
                        vote.options(),
                        vote.form(),
                        0,
                        false,
                        OPENS,
                        CLOSES,
                        true));
        refused(
                BallotRejection.NO_PAPER,
                null,
                () -> BallotDecider.decide(
                        new NotCast(),
                        new RecordPaperVoter(BALLOT, VOTE, ANNA, ANNA),
                        facts(GUILD, WHILE_OPEN, null, guards)));
    }

    private static List<VoteEvent> onPaper(PartyId station, PartyId voter, BallotState state) {
        return BallotDecider.decide(
                state,
                new RecordPaperVoter(BALLOT, VOTE, voter, voter),
                facts(station, WHILE_OPEN, null, guards(Secrecy.SECRET, true)));
    }
}
