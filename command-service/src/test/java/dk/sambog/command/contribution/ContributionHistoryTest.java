package dk.sambog.command.contribution;

import static dk.sambog.command.contribution.ContributionExamples.GIFT;
import static dk.sambog.command.contribution.ContributionExamples.KAREN;
import static dk.sambog.command.contribution.ContributionExamples.PLEDGE;
import static dk.sambog.command.contribution.ContributionExamples.REASON;
import static dk.sambog.command.contribution.ContributionExamples.SLUICE;
import static dk.sambog.command.contribution.ContributionExamples.TODAY;
import static dk.sambog.command.contribution.ContributionExamples.VIBEKE;
import static dk.sambog.command.contribution.ContributionExamples.as;
import static dk.sambog.command.contribution.ContributionExamples.forTheGuild;
import static dk.sambog.command.contribution.ContributionExamples.kroner;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dk.sambog.command.contribution.ContributionCommand.ReceiveContribution;
import dk.sambog.command.contribution.ContributionCommand.RecordContribution;
import dk.sambog.command.contribution.ContributionCommand.ReverseContribution;
import dk.sambog.command.contribution.ContributionCommand.VerifyContribution;
import dk.sambog.command.contribution.ContributionState.NotRecorded;
import dk.sambog.command.contribution.ContributionState.Recorded;
import dk.sambog.command.problem.CommandRejected;
import dk.sambog.events.contribution.ContributionEvent;
import dk.sambog.events.contribution.ContributionEvent.ContributionReceived;
import dk.sambog.events.contribution.ContributionEvent.ContributionRecorded;
import dk.sambog.events.contribution.ContributionEvent.ContributionRejected;
import dk.sambog.events.contribution.ContributionEvent.ContributionReversed;
import dk.sambog.events.contribution.ContributionEvent.ContributionVerified;
import dk.sambog.events.contribution.ContributionEvent.EvidenceAttached;
import dk.sambog.events.contribution.ContributionKind;
import dk.sambog.events.party.PartyId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

/** Whatever is asked of a contribution in whatever order: what arrived stands, is verified, rejected or taken back. */
class ContributionHistoryTest {
    private static final RecordContribution RECORD = new RecordContribution(
            GIFT,
            SLUICE,
            KAREN,
            ContributionKind.CASH_DONATION,
            kroner(1000),
            PLEDGE,
            null,
            List.of(),
            false,
            TODAY,
            TODAY,
            null,
            null);

    @Property
    void standing_verified_rejected_and_reversed_are_what_was_received(
            @ForAll("requests") List<ContributionCommand> requests) {
        ContributionState state = new NotRecorded();
        var history = new ArrayList<ContributionEvent>();
        for (var request : requests) {
            for (var event : decided(state, request)) {
                state = ContributionEvolution.evolve(state, event, actor(request));
                history.add(event);
            }
            assertThatAddsUp(state, history);
        }
        Statistics.label("events").collect(Math.min(history.size(), 5));
    }

    /** The law above says something only when a wrong state breaks it. */
    @Example
    void the_law_notices_a_krone_that_is_lost() {
        var recorded = ContributionDecider.decide(new NotRecorded(), RECORD, as(KAREN));
        var wrong = new Recorded(
                SLUICE, KAREN, Set.of(KAREN), kroner(1000), PLEDGE, Map.of(), true, kroner(1), kroner(0), TODAY);

        assertThat(catchThrowable(() -> assertThatAddsUp(wrong, recorded))).isInstanceOf(AssertionError.class);
    }

    @Provide
    Arbitrary<List<ContributionCommand>> requests() {
        var amounts = Arbitraries.longs().between(0, 1200).map(ContributionExamples::kroner);
        Arbitrary<ContributionCommand> request = Arbitraries.oneOf(
                Arbitraries.just(new ReceiveContribution(GIFT, PLEDGE, TODAY, TODAY, null)),
                amounts.map(accepted -> new VerifyContribution(GIFT, accepted, TODAY, TODAY, REASON)),
                amounts.map(back -> new ReverseContribution(GIFT, back, TODAY, TODAY, REASON)));
        return request.list().ofMaxSize(20).map(requests -> {
            var all = new ArrayList<ContributionCommand>(List.of(RECORD));
            all.addAll(requests);
            return all;
        });
    }

    private static List<ContributionEvent> decided(ContributionState state, ContributionCommand request) {
        try {
            return ContributionDecider.decide(
                    state, request, request instanceof VerifyContribution ? forTheGuild(VIBEKE) : as(KAREN));
        } catch (CommandRejected refused) {
            return List.of();
        }
    }

    private static PartyId actor(ContributionCommand request) {
        return request instanceof VerifyContribution ? VIBEKE : KAREN;
    }

    private static void assertThatAddsUp(ContributionState state, List<? extends ContributionEvent> history) {
        var received = kroner(0);
        var left = kroner(0);
        var verified = kroner(0);
        for (var event : history) {
            switch (event) {
                case ContributionReceived arrived -> {
                    received = received.plus(arrived.quantity());
                    assertThat(arrived.quantity().exceeds(arrived.fulfilled())).isTrue();
                }
                case ContributionVerified accepted -> verified = verified.plus(accepted.accepted());
                case ContributionRejected refused -> left = left.plus(refused.rejected());
                case ContributionReversed back -> {
                    left = left.plus(back.fromReceived()).plus(back.fromVerified());
                    verified = verified.minus(back.fromVerified());
                }
                case ContributionRecorded _, EvidenceAttached _ -> {}
            }
        }
        if (state instanceof Recorded stands) {
            assertThat(stands.standing().plus(stands.verified()).plus(left)).isEqualTo(received);
            assertThat(stands.verified()).isEqualTo(verified);
            assertThat(stands.received()).isEqualTo(!received.isZero());
        }
    }
}
