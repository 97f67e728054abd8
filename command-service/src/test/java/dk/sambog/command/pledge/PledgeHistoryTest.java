package dk.sambog.command.pledge;

import static dk.sambog.command.pledge.PledgeExamples.GIFT;
import static dk.sambog.command.pledge.PledgeExamples.IN_FORCE;
import static dk.sambog.command.pledge.PledgeExamples.KAREN;
import static dk.sambog.command.pledge.PledgeExamples.PLEDGE;
import static dk.sambog.command.pledge.PledgeExamples.REASON;
import static dk.sambog.command.pledge.PledgeExamples.SLUICE;
import static dk.sambog.command.pledge.PledgeExamples.TODAY;
import static dk.sambog.command.pledge.PledgeExamples.as;
import static dk.sambog.command.pledge.PledgeExamples.kroner;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dk.sambog.command.pledge.PledgeCommand.AmendPledge;
import dk.sambog.command.pledge.PledgeCommand.CommitPledge;
import dk.sambog.command.pledge.PledgeCommand.FulfilPledge;
import dk.sambog.command.pledge.PledgeCommand.MakePledge;
import dk.sambog.command.pledge.PledgeCommand.WithdrawPledge;
import dk.sambog.command.pledge.PledgeState.NotMade;
import dk.sambog.command.pledge.PledgeState.Standing;
import dk.sambog.command.pledge.PledgeState.Withdrawn;
import dk.sambog.command.problem.CommandRejected;
import dk.sambog.events.contribution.ContributionKind;
import dk.sambog.events.pledge.PledgeEvent;
import dk.sambog.events.pledge.PledgeEvent.PledgeAmended;
import dk.sambog.events.pledge.PledgeEvent.PledgeCommitted;
import dk.sambog.events.pledge.PledgeEvent.PledgeFulfilled;
import dk.sambog.events.pledge.PledgeEvent.PledgeMade;
import dk.sambog.events.pledge.PledgeEvent.PledgeWithdrawn;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;

/** Whatever is asked of a pledge in whatever order: nothing promised is lost from sight. */
class PledgeHistoryTest {
    private static final MakePledge MAKE = new MakePledge(
            PLEDGE, SLUICE, ContributionKind.CASH_DONATION, kroner(1000), null, null, TODAY, TODAY, null, null);

    @Property
    void given_and_pledged_and_committed_are_the_whole(@ForAll("requests") List<PledgeCommand> requests) {
        PledgeState state = new NotMade();
        var history = new ArrayList<PledgeEvent>();
        for (var request : requests) {
            for (var event : decided(state, request)) {
                state = PledgeDecider.evolve(state, event);
                history.add(event);
                assertThatAddsUp(state, history);
            }
        }
        Statistics.label("events").collect(Math.min(history.size(), 5));
    }

    /** The law above says something only when a wrong state breaks it. */
    @Example
    void the_law_notices_a_krone_that_is_lost() {
        var made = (PledgeMade)
                PledgeDecider.decide(new NotMade(), MAKE, as(KAREN)).getFirst();
        var wrong = new Standing(SLUICE, KAREN, kroner(0), kroner(999), kroner(0));

        assertThat(catchThrowable(() -> assertThatAddsUp(wrong, List.of(made)))).isInstanceOf(AssertionError.class);
    }

    @Provide
    Arbitrary<List<PledgeCommand>> requests() {
        var amounts = Arbitraries.longs().between(1, 2000).map(PledgeExamples::kroner);
        Arbitrary<PledgeCommand> request = Arbitraries.frequencyOf(
                Tuple.of(4, amounts.map(to -> new AmendPledge(PLEDGE, to, TODAY, TODAY, REASON))),
                Tuple.of(6, amounts.map(part -> new FulfilPledge(PLEDGE, GIFT, part, TODAY, TODAY))),
                Tuple.of(1, Arbitraries.just(new CommitPledge(PLEDGE, IN_FORCE, TODAY, TODAY, null))),
                Tuple.of(1, Arbitraries.just(new WithdrawPledge(PLEDGE, TODAY, TODAY, REASON))));
        return request.list().ofMaxSize(20).map(requests -> {
            var all = new ArrayList<PledgeCommand>(List.of(MAKE));
            all.addAll(requests);
            return all;
        });
    }

    private static List<PledgeEvent> decided(PledgeState state, PledgeCommand request) {
        try {
            return PledgeDecider.decide(state, request, as(KAREN));
        } catch (CommandRejected refused) {
            return List.of();
        }
    }

    private static void assertThatAddsUp(PledgeState state, List<PledgeEvent> history) {
        var whole = kroner(0);
        var given = kroner(0);
        var withdrawn = kroner(0);
        for (var event : history) {
            switch (event) {
                case PledgeMade made -> whole = made.quantity();
                case PledgeAmended amended -> {
                    assertThat(amended.from()).isEqualTo(whole);
                    whole = amended.to();
                }
                case PledgeFulfilled fulfilled ->
                    given = given.plus(fulfilled.fromPledged()).plus(fulfilled.fromCommitted());
                case PledgeWithdrawn back -> withdrawn = back.quantity();
                case PledgeCommitted _ -> {}
            }
        }
        switch (state) {
            case Standing standing -> {
                assertThat(standing.given().plus(standing.pledged()).plus(standing.committed()))
                        .isEqualTo(whole);
                assertThat(standing.given()).isEqualTo(given);
            }
            case Withdrawn _ -> assertThat(given.plus(withdrawn)).isEqualTo(whole);
            case NotMade _ -> assertThat(history).isEmpty();
        }
    }
}
