package dk.sambog.command.vault;

import dk.sambog.command.database.Vacuum;
import dk.sambog.command.guard.Follower;
import dk.sambog.events.LedgerEvent;
import dk.sambog.events.party.PartyEvent.PartyErased;
import dk.sambog.events.party.PartyEvent.PayoutAccountConfirmed;
import dk.sambog.events.party.PartyId;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The log says that somebody is erased: key, salts, details, logins and look-ups go in the same transaction. */
@Component
class VaultFollower implements Follower {
    // Lines of a batch that registered somebody waited in clear until they were done.
    private static final List<String> TABLES =
            List.of("vault.detail", "vault.subject", "vault.login", "vault.look_up", "request.batch_part");

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
        return event instanceof PartyErased || event instanceof PayoutAccountConfirmed;
    }

    @Override
    public void follow(List<LedgerEvent> events) {
        var isErasure = false;
        for (var event : events) {
            switch (event) {
                case PartyErased erased -> {
                    erase(erased.partyId());
                    isErasure = true;
                }
                case PayoutAccountConfirmed confirmed -> vault.confirmPayoutAccount(confirmed.partyId());
                default -> throw new IllegalArgumentException("Nothing for the vault: " + event);
            }
        }
        if (isErasure) {
            vacuum.rewriteAfterCommit(TABLES);
        }
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
