package dk.sambog.verify;

/** What was given is not an event as the query-service answers it, so there is nothing to check. */
final class NotAnEvent extends RuntimeException {
    NotAnEvent(String message) {
        super(message, null, false, false);
    }
}
