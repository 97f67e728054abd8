package dk.sambog.command.role;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import dk.sambog.command.decision.Deciding;
import dk.sambog.command.facts.Facts;
import dk.sambog.command.role.RoleCommand.AssignRole;
import dk.sambog.command.role.RoleCommand.RevokeRole;
import dk.sambog.events.StreamId;
import dk.sambog.events.party.PartyEvent;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** The shell of the roles a party has, in its own stream; their rules are in {@link RoleDecider}. */
@Aggregate
final class Roles {
    @AggregateIdentifier
    private @Nullable String stream;

    private RoleState state = RoleState.NOT_REGISTERED;

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(AssignRole command, Facts facts) {
        decide(command, facts);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(RevokeRole command, Facts facts) {
        decide(command, facts);
    }

    @EventSourcingHandler
    void on(PartyEvent event) {
        stream = StreamId.of("party", event.partyId()).name();
        state = RoleState.evolve(state, event);
    }

    private void decide(RoleCommand command, Facts facts) {
        Deciding.decide(facts, known -> RoleDecider.decide(state, command, known));
    }
}
