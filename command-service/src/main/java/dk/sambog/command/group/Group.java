package dk.sambog.command.group;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import dk.sambog.command.decision.Deciding;
import dk.sambog.command.facts.Facts;
import dk.sambog.command.group.GroupCommand.LetMemberGo;
import dk.sambog.command.group.GroupCommand.TakeMemberIn;
import dk.sambog.events.StreamId;
import dk.sambog.events.party.PartyEvent;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** The shell of a group, in its own stream; its rules are in {@link GroupDecider}. */
@Aggregate
final class Group {
    @AggregateIdentifier
    private @Nullable String stream;

    private GroupState state = GroupState.NOT_REGISTERED;

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(LetMemberGo command, Facts facts) {
        decide(command, facts);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(TakeMemberIn command, Facts facts) {
        decide(command, facts);
    }

    @EventSourcingHandler
    void on(PartyEvent event) {
        stream = StreamId.of("party", event.partyId()).name();
        state = GroupState.evolve(state, event);
    }

    private void decide(GroupCommand command, Facts facts) {
        Deciding.decide(facts, known -> GroupDecider.decide(state, command, known));
    }
}
