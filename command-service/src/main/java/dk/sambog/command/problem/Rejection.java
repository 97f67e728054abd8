package dk.sambog.command.problem;

import java.util.Locale;

/**
 * Why a command is refused. Each feature has one enum of these; slug and status are the contract, the sentences may be
 * improved.
 */
public interface Rejection {
    /** The enum constant's own name. */
    String name();

    Explanation explanation();

    /** Last part of the problem's type URI, {@code /problems/<slug>}; never used for anything else. */
    default String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    default int status() {
        return explanation().status();
    }

    default String english() {
        return explanation().english();
    }

    default String danish() {
        return explanation().danish();
    }
}
