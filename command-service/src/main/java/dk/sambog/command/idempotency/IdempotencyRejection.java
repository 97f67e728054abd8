package dk.sambog.command.idempotency;

import dk.sambog.command.problem.Rejection;
import java.util.Locale;

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

    private final int status;
    private final String english;
    private final String danish;

    IdempotencyRejection(int status, String english, String danish) {
        this.status = status;
        this.english = english;
        this.danish = danish;
    }

    @Override
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String english() {
        return english;
    }

    @Override
    public String danish() {
        return danish;
    }
}
