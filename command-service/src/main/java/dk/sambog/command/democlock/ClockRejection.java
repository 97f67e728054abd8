package dk.sambog.command.democlock;

import dk.sambog.command.problem.Explanation;
import dk.sambog.command.problem.Rejection;

/** Why a demo's clock is not set. */
enum ClockRejection implements Rejection {
    CLOCK_CANNOT_BE_SET(409, "The clock of this process cannot be set.", "Uret i denne proces kan ikke stilles."),
    CLOCK_BEHIND_LEDGER(
            409,
            "The ledger holds entries that were sequenced later than that.",
            "Bogen har poster, der er ordnet senere end det.");

    private final Explanation explanation;

    ClockRejection(int status, String english, String danish) {
        this.explanation = new Explanation(status, english, danish);
    }

    @Override
    public Explanation explanation() {
        return explanation;
    }
}
