package dk.sambog.command.vault;

import dk.sambog.command.database.Vacuum;
import dk.sambog.command.guard.Follower;
import dk.sambog.events.LedgerEvent;
import dk.sambog.events.party.PartyDetail;
import dk.sambog.events.party.PartyEvent.PartyDetailsCorrected;
import dk.sambog.events.party.PartyEvent.PartyErased;
import dk.sambog.events.party.PartyEvent.PayoutAccountConfirmed;
import dk.sambog.events.party.PartyId;
import java.util.HashSet;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The log says that somebody is erased: key, salts, details, logins and look-ups go in the same transaction. What was
 * destroyed, then or by a correction, leaves the tables' files before the answer.
 */
@Component
class VaultFollower implements Follower {
    // Lines of a batch that registered somebody waited in clear until they were done.
    private static final List<String> OF_A_PERSON =
            List.of("vault.detail", "vault.subject", "vault.login", "vault.look_up", "request.batch_part");
    // The old name of an organisation stood in clear; what is sealed and replaced is no more readable than what is not.
    private static final List<String> OF_A_NAME = List.of("vault.organisation_name");
    // A detail that is taken away is gone, though the key stays: an organisation is not erased.
    private static final List<String> OF_A_DETAIL = List.of("vault.detail");

    private final Vault vault;
    private final SubjectKeys keys;
    private final Logins logins;
    private final LookUps lookUps;
    private final Vacuum vacuum;
    private final ApplicationEventPublisher listeners;

    VaultFollower(
            Vault vault,
            SubjectKeys keys,
            Logins logins,
            LookUps lookUps,
            Vacuum vacuum,
            ApplicationEventPublisher listeners) {
        this.vault = vault;
        this.keys = keys;
        this.logins = logins;
        this.lookUps = lookUps;
        this.vacuum = vacuum;
        this.listeners = listeners;
    }

    @Override
    public boolean concerns(LedgerEvent event) {
        return event instanceof PartyErased
                || event instanceof PayoutAccountConfirmed
                || event instanceof PartyDetailsCorrected;
    }

    @Override
    public void follow(List<LedgerEvent> events) {
        var touched = new HashSet<String>();
        for (var event : events) {
            switch (event) {
                case PartyErased erased -> {
                    erase(erased.partyId());
                    touched.addAll(OF_A_PERSON);
                }
                case PayoutAccountConfirmed confirmed -> vault.confirmPayoutAccount(confirmed.partyId());
                case PartyDetailsCorrected corrected -> {
                    if (corrected.after() == null) {
                        touched.addAll(OF_A_DETAIL);
                    } else if (corrected.field() == PartyDetail.NAME) {
                        touched.addAll(OF_A_NAME);
                    }
                }
                default -> throw new IllegalArgumentException("Nothing for the vault: " + event);
            }
        }
        vacuum.rewriteAfterCommit(List.copyOf(touched));
    }

    private void erase(PartyId party) {
        keys.destroy(party);
        logins.unbind(party);
        lookUps.forget(party);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                listeners.publishEvent(new LoginsGone(party));
            }
        });
    }
}
