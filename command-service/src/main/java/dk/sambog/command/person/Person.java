package dk.sambog.command.person;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import dk.sambog.command.decision.Deciding;
import dk.sambog.command.facts.Facts;
import dk.sambog.command.person.PersonCommand.ConfirmPayoutAccount;
import dk.sambog.command.person.PersonCommand.CorrectDetail;
import dk.sambog.command.person.PersonCommand.DeferErasure;
import dk.sambog.command.person.PersonCommand.ErasePerson;
import dk.sambog.events.StreamId;
import dk.sambog.events.party.PartyEvent;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** The shell of a party's personal side, in the party's own stream; its rules are in {@link PersonDecider}. */
@Aggregate
final class Person {
    @AggregateIdentifier
    private @Nullable String stream;

    private PersonState state = new PersonState.NotRegistered();

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(CorrectDetail command, Facts facts) {
        decide(command, facts);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(ConfirmPayoutAccount command, Facts facts) {
        decide(command, facts);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(DeferErasure command, Facts facts) {
        decide(command, facts);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(ErasePerson command, Facts facts) {
        decide(command, facts);
    }

    @EventSourcingHandler
    void on(PartyEvent event) {
        stream = StreamId.of("party", event.partyId()).name();
        state = PersonDecider.evolve(state, event);
    }

    private void decide(PersonCommand command, Facts facts) {
        Deciding.decide(facts, known -> PersonDecider.decide(state, command, known));
    }
}
