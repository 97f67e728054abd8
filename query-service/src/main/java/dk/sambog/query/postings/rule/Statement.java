package dk.sambog.query.postings.rule;

import dk.sambog.events.LedgerEvent;
import dk.sambog.query.postings.Account;
import java.util.Map;
import java.util.Set;

/**
 * What the events of one feature say of amounts by themselves: the second path, which knows no subject and no posting. What a
 * {@link PostingRule} posts must come to the same, and a posting of an event without a statement is refused.
 *
 * @param <E> the events it knows; all others say nothing here
 */
public interface Statement<E extends LedgerEvent> {
    Class<E> events();

    /** Per stored name of an event the accounts it is about: what it says is what comes onto these, less what leaves them. */
    Map<String, Set<Account>> about();

    void say(E event, Said said);
}
