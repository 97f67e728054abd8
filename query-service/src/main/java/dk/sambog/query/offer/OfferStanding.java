package dk.sambog.query.offer;

/** Whether an offer can still be had. */
public enum OfferStanding {
    OPEN,
    /** All of it is pledged. */
    USED_UP,
    WITHDRAWN
}
