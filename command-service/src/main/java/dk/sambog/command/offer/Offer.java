package dk.sambog.command.offer;

import static org.axonframework.modelling.command.AggregateCreationPolicy.ALWAYS;
import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import dk.sambog.command.decision.Deciding;
import dk.sambog.command.facts.Facts;
import dk.sambog.command.offer.OfferCommand.MakeOffer;
import dk.sambog.command.offer.OfferCommand.MatchOffer;
import dk.sambog.command.offer.OfferCommand.TurnIntoPledge;
import dk.sambog.command.offer.OfferCommand.WithdrawOffer;
import dk.sambog.events.StreamId;
import dk.sambog.events.offer.OfferEvent;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** The shell of an offer; its rules are in {@link OfferDecider}, which also answers for one that is not there. */
@Aggregate
final class Offer {
    @AggregateIdentifier
    private @Nullable String stream;

    private OfferState state = new OfferState.NotMade();

    @CommandHandler
    @CreationPolicy(ALWAYS)
    void handle(MakeOffer command, Facts facts) {
        decide(command, facts);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(MatchOffer command, Facts facts) {
        decide(command, facts);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(TurnIntoPledge command, Facts facts) {
        decide(command, facts);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(WithdrawOffer command, Facts facts) {
        decide(command, facts);
    }

    @EventSourcingHandler
    void on(OfferEvent event) {
        stream = StreamId.of("offer", event.offerId()).name();
        state = OfferDecider.evolve(state, event);
    }

    private void decide(OfferCommand command, Facts facts) {
        Deciding.decide(facts, known -> OfferDecider.decide(state, command, known));
    }
}
