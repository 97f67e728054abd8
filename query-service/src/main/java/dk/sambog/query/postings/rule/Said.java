package dk.sambog.query.postings.rule;

import dk.sambog.events.Quantity;
import dk.sambog.query.postings.Chain;

/** Takes down what an event says comes onto the accounts it is about, or leaves them. */
public interface Said {
    /** In the native chain, and of money in the recognised chain too. */
    Said onto(Quantity quantity);

    /** The reverse of {@link #onto(Quantity)}. */
    Said off(Quantity quantity);

    /** In one chain alone. */
    Said onto(Chain chain, Quantity quantity);

    Said off(Chain chain, Quantity quantity);
}
