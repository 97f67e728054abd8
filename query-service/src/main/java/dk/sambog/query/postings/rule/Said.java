package dk.sambog.query.postings.rule;

import dk.sambog.events.Quantity;

/** Takes down what an event says comes onto the accounts it is about, or leaves them. */
public interface Said {
    Said onto(Quantity quantity);

    Said off(Quantity quantity);
}
