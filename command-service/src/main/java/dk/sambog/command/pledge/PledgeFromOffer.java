package dk.sambog.command.pledge;

import dk.sambog.command.decision.Policy;
import dk.sambog.events.LedgerEvent;
import dk.sambog.events.offer.OfferEvent.OfferTurnedIntoPledge;
import java.util.List;
import org.springframework.stereotype.Component;

/** What an offer becomes is a pledge like any other, made in the same transaction and refused for the same reasons. */
@Component
class PledgeFromOffer implements Policy {
    @Override
    public List<PledgeCommand> follow(LedgerEvent event) {
        return event instanceof OfferTurnedIntoPledge turned
                ? List.of(new PledgeCommand.MakePledge(
                        turned.pledgeId(),
                        turned.projectId(),
                        turned.kind(),
                        turned.quantity(),
                        turned.planLine(),
                        turned.deadline(),
                        turned.effectiveOn(),
                        turned.effectiveOn(),
                        null,
                        null))
                : List.of();
    }
}
