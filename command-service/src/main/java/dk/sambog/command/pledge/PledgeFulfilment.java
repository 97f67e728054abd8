package dk.sambog.command.pledge;

import dk.sambog.command.decision.Policy;
import dk.sambog.events.LedgerEvent;
import dk.sambog.events.contribution.ContributionEvent.ContributionReceived;
import java.util.List;
import org.springframework.stereotype.Component;

/** What arrives keeps the promise it was given for, in the same transaction. */
@Component
class PledgeFulfilment implements Policy {
    @Override
    public List<PledgeCommand> follow(LedgerEvent event) {
        if (event instanceof ContributionReceived received
                && received.pledgeId() != null
                && !received.fulfilled().isZero()) {
            return List.of(new PledgeCommand.FulfilPledge(
                    received.pledgeId(),
                    received.contributionId(),
                    received.fulfilled(),
                    received.effectiveOn(),
                    received.accountingDate()));
        }
        return List.of();
    }
}
