package dk.sambog.command.party;

import static org.axonframework.modelling.command.AggregateCreationPolicy.ALWAYS;
import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import dk.sambog.command.decision.Deciding;
import dk.sambog.command.facts.Facts;
import dk.sambog.command.party.IdentityCommand.MergeIntoSurvivor;
import dk.sambog.command.party.IdentityCommand.VerifyIdentity;
import dk.sambog.command.party.PartyCommand.RegisterFounder;
import dk.sambog.command.party.PartyCommand.RegisterParty;
import dk.sambog.command.party.PartyCommand.RegisterSelf;
import dk.sambog.events.StreamId;
import dk.sambog.events.party.PartyEvent;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** The shell of a party; its rules are in {@link PartyDecider}, which also answers for one that is not there. */
@Aggregate
final class Party {
    @AggregateIdentifier
    private @Nullable String stream;

    private PartyState state = PartyState.NOT_REGISTERED;

    @CommandHandler
    @CreationPolicy(ALWAYS)
    void handle(RegisterFounder command, Facts facts) {
        decide(command, facts);
    }

    @CommandHandler
    @CreationPolicy(ALWAYS)
    void handle(RegisterSelf command, Facts facts) {
        decide(command, facts);
    }

    @CommandHandler
    @CreationPolicy(ALWAYS)
    void handle(RegisterParty command, Facts facts) {
        decide(command, facts);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(VerifyIdentity command, Facts facts) {
        decide(command, facts);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(MergeIntoSurvivor command, Facts facts) {
        decide(command, facts);
    }

    @EventSourcingHandler
    void on(PartyEvent event) {
        stream = StreamId.of("party", event.partyId()).name();
        state = PartyState.evolve(state, event);
    }

    private void decide(PartyCommand command, Facts facts) {
        Deciding.decide(facts, known -> PartyDecider.decide(state, command, known));
    }
}
