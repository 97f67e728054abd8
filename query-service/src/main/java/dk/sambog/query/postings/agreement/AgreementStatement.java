package dk.sambog.query.postings.agreement;

import static dk.sambog.query.postings.Account.COMMITTED;

import dk.sambog.events.agreement.AgreementEvent.AgreementRecordedFromSource;
import dk.sambog.query.postings.Account;
import dk.sambog.query.postings.rule.Said;
import dk.sambog.query.postings.rule.Statement;
import java.util.Map;
import java.util.Set;

/** What published sources say of amounts. */
public final class AgreementStatement implements Statement<AgreementRecordedFromSource> {
    @Override
    public Class<AgreementRecordedFromSource> events() {
        return AgreementRecordedFromSource.class;
    }

    @Override
    public Map<String, Set<Account>> about() {
        return Map.of("agreement.recorded-from-source", Set.of(COMMITTED));
    }

    @Override
    public void say(AgreementRecordedFromSource agreement, Said said) {
        agreement.commitments().forEach(commitment -> said.onto(commitment.quantity()));
    }
}
