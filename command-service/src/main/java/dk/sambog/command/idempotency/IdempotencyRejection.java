package dk.sambog.command.idempotency;

import dk.sambog.command.problem.Explanation;
import dk.sambog.command.problem.Rejection;

/** What can be wrong with a repeated request. */
enum IdempotencyRejection implements Rejection {
    IDEMPOTENCY_KEY_REUSED(
            422,
            "This Idempotency-Key was used for another body; a new request needs a new key.",
            "Denne Idempotency-Key er brugt til et andet indhold; en ny anmodning kræver en ny nøgle."),
    REQUEST_IN_PROGRESS(
            409,
            "The same request is being worked on; ask again in a moment.",
            "Den samme anmodning er under behandling; spørg igen om lidt.");

    private final Explanation explanation;

    IdempotencyRejection(int status, String english, String danish) {
        this.explanation = new Explanation(status, english, danish);
    }

    @Override
    public Explanation explanation() {
        return explanation;
    }
}
