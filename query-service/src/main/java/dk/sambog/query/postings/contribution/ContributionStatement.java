package dk.sambog.query.postings.contribution;

import static dk.sambog.query.postings.Account.RECEIVED;
import static dk.sambog.query.postings.Account.REJECTED;
import static dk.sambog.query.postings.Account.REVERSED;
import static dk.sambog.query.postings.Account.VERIFIED;

import dk.sambog.events.contribution.ContributionEvent;
import dk.sambog.events.contribution.ContributionEvent.ContributionReceived;
import dk.sambog.events.contribution.ContributionEvent.ContributionRecorded;
import dk.sambog.events.contribution.ContributionEvent.ContributionRejected;
import dk.sambog.events.contribution.ContributionEvent.ContributionReversed;
import dk.sambog.events.contribution.ContributionEvent.ContributionVerified;
import dk.sambog.events.contribution.ContributionEvent.EvidenceAttached;
import dk.sambog.query.postings.Account;
import dk.sambog.query.postings.rule.Said;
import dk.sambog.query.postings.rule.Statement;
import java.util.Map;
import java.util.Set;

/** What contributions say of amounts. What fulfils a pledge is said by the pledge. */
public final class ContributionStatement implements Statement<ContributionEvent> {
    @Override
    public Class<ContributionEvent> events() {
        return ContributionEvent.class;
    }

    @Override
    public Map<String, Set<Account>> about() {
        return Map.of(
                "contribution.received", Set.of(RECEIVED),
                "contribution.verified", Set.of(VERIFIED),
                "contribution.rejected", Set.of(REJECTED),
                "contribution.reversed", Set.of(REVERSED));
    }

    @Override
    public void say(ContributionEvent event, Said said) {
        switch (event) {
            case ContributionReceived received -> said.onto(received.quantity()).off(received.fulfilled());
            case ContributionVerified verified -> said.onto(verified.accepted());
            case ContributionRejected rejected -> said.onto(rejected.rejected());
            case ContributionReversed reversed ->
                said.onto(reversed.fromReceived()).onto(reversed.fromVerified());
            case ContributionRecorded announced -> {
                // What is announced has not come.
            }
            case EvidenceAttached attached -> {
                // Shows what came, and is none of it.
            }
        }
    }
}
