package dk.sambog.query.postings.pledge;

import static dk.sambog.query.postings.Account.COMMITTED;
import static dk.sambog.query.postings.Account.PLEDGED;
import static dk.sambog.query.postings.Account.RECEIVED;
import static dk.sambog.query.postings.Account.WITHDRAWN;

import dk.sambog.events.pledge.PledgeEvent;
import dk.sambog.events.pledge.PledgeEvent.PledgeAmended;
import dk.sambog.events.pledge.PledgeEvent.PledgeCommitted;
import dk.sambog.events.pledge.PledgeEvent.PledgeFulfilled;
import dk.sambog.events.pledge.PledgeEvent.PledgeMade;
import dk.sambog.events.pledge.PledgeEvent.PledgeWithdrawn;
import dk.sambog.query.postings.Account;
import dk.sambog.query.postings.rule.Said;
import dk.sambog.query.postings.rule.Statement;
import java.util.Map;
import java.util.Set;

/** What pledges say of amounts. */
public final class PledgeStatement implements Statement<PledgeEvent> {
    @Override
    public Class<PledgeEvent> events() {
        return PledgeEvent.class;
    }

    @Override
    public Map<String, Set<Account>> about() {
        return Map.of(
                "pledge.made", Set.of(PLEDGED),
                "pledge.amended", Set.of(PLEDGED, COMMITTED),
                "pledge.committed", Set.of(COMMITTED),
                "pledge.fulfilled", Set.of(RECEIVED),
                "pledge.withdrawn", Set.of(WITHDRAWN));
    }

    @Override
    public void say(PledgeEvent event, Said said) {
        switch (event) {
            case PledgeMade made -> said.onto(made.quantity());
            case PledgeAmended amended -> said.onto(amended.to()).off(amended.from());
            case PledgeCommitted committed -> said.onto(committed.quantity());
            case PledgeFulfilled fulfilled -> said.onto(fulfilled.fromPledged()).onto(fulfilled.fromCommitted());
            case PledgeWithdrawn withdrawn -> said.onto(withdrawn.quantity());
        }
    }
}
