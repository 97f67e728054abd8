package dk.sambog.command.vault;

import dk.sambog.command.seal.KeyUnusable;
import dk.sambog.command.seal.Keyring;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * At start: every sealed key must be one the ring opens. Then what stands under an older key-encryption key is sealed under
 * the first, so that the older may be taken away.
 */
@Component
class KeyCheck implements InitializingBean {
    private static final Logger LOG = LoggerFactory.getLogger(KeyCheck.class);

    private final SubjectKeys subjects;
    private final Keyring keyring;
    private final TransactionTemplate transactions;

    KeyCheck(SubjectKeys subjects, Keyring keyring, PlatformTransactionManager transactions) {
        this.subjects = subjects;
        this.keyring = keyring;
        this.transactions = new TransactionTemplate(transactions);
    }

    @Override
    public void afterPropertiesSet() {
        var missing = subjects.keysInUse().stream()
                .filter(id -> !keyring.ids().contains(id))
                .toList();
        if (!missing.isEmpty()) {
            throw new KeyUnusable("The vault was sealed under the key " + String.join(", ", missing)
                    + " and the configured keys are " + keyring.ids()
                    + ": give the old key too, after the new one.");
        }
    }

    /** Seals anew, some at a time. */
    @EventListener(ApplicationReadyEvent.class)
    void rotate() {
        var sealed = 0;
        for (var some = rewrap(); some > 0; some = rewrap()) {
            sealed += some;
        }
        if (sealed > 0) {
            LOG.info(
                    "{} keys of parties are sealed under the key {} now; older keys may be taken away once no vote is open",
                    sealed,
                    keyring.current());
        }
    }

    private int rewrap() {
        var some = transactions.execute(_ -> subjects.rewrapSome());
        return some == null ? 0 : some;
    }
}
