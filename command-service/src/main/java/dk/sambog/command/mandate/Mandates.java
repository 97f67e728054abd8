package dk.sambog.command.mandate;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import dk.sambog.command.decision.Deciding;
import dk.sambog.command.facts.Facts;
import dk.sambog.command.mandate.MandateCommand.GrantMandate;
import dk.sambog.command.mandate.MandateCommand.RevokeMandate;
import dk.sambog.events.StreamId;
import dk.sambog.events.party.PartyEvent;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** The shell of the mandates a party gives, in its own stream; their rules are in {@link MandateDecider}. */
@Aggregate
final class Mandates {
    @AggregateIdentifier
    private @Nullable String stream;

    private MandateState state = MandateState.NOT_REGISTERED;

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(GrantMandate command, Facts facts) {
        decide(command, facts);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(RevokeMandate command, Facts facts) {
        decide(command, facts);
    }

    @EventSourcingHandler
    void on(PartyEvent event) {
        stream = StreamId.of("party", event.partyId()).name();
        state = MandateState.evolve(state, event);
    }

    private void decide(MandateCommand command, Facts facts) {
        Deciding.decide(facts, known -> MandateDecider.decide(state, command, known));
    }
}
