package dk.sambog.command.pledge;

import static org.axonframework.modelling.command.AggregateCreationPolicy.ALWAYS;
import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import dk.sambog.command.decision.Deciding;
import dk.sambog.command.facts.Facts;
import dk.sambog.command.pledge.PledgeCommand.AmendPledge;
import dk.sambog.command.pledge.PledgeCommand.CommitPledge;
import dk.sambog.command.pledge.PledgeCommand.FulfilPledge;
import dk.sambog.command.pledge.PledgeCommand.MakePledge;
import dk.sambog.command.pledge.PledgeCommand.WithdrawPledge;
import dk.sambog.events.StreamId;
import dk.sambog.events.pledge.PledgeEvent;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** The shell of a pledge; its rules are in {@link PledgeDecider}. A stream that is not there reaches it too, so that it says so. */
@Aggregate
final class Pledge {
    @AggregateIdentifier
    private @Nullable String stream;

    private PledgeState state = new PledgeState.NotMade();

    @CommandHandler
    @CreationPolicy(ALWAYS)
    void handle(MakePledge command, Facts facts) {
        decide(command, facts);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(AmendPledge command, Facts facts) {
        decide(command, facts);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(CommitPledge command, Facts facts) {
        decide(command, facts);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(FulfilPledge command, Facts facts) {
        decide(command, facts);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(WithdrawPledge command, Facts facts) {
        decide(command, facts);
    }

    @EventSourcingHandler
    void on(PledgeEvent event) {
        stream = StreamId.of("pledge", event.pledgeId()).name();
        state = PledgeDecider.evolve(state, event);
    }

    private void decide(PledgeCommand command, Facts facts) {
        Deciding.decide(facts, known -> PledgeDecider.decide(state, command, known));
    }
}
