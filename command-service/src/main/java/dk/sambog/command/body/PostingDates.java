package dk.sambog.command.body;

import static dk.sambog.command.facts.GuardRejection.EFFECTIVE_IN_THE_FUTURE;
import static dk.sambog.command.facts.GuardRejection.REASON_MISSING;

import dk.sambog.command.problem.CommandRejected;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The two dates a request gives a fact: when it happened, and the day it is posted on.
 */
public record PostingDates(LocalDate effectiveOn, LocalDate accountingDate) {
    /** Facts older than this are recorded with a reason. */
    private static final int DAYS_WITHOUT_REASON = 31;

    /**
     * Fills in today, and refuses a day that has not been or one long past that nobody explains.
     *
     * @param explanation the text of the request that may serve as reason, or null
     */
    public static PostingDates of(
            @Nullable LocalDate effectiveOn,
            @Nullable LocalDate accountingDate,
            @Nullable String explanation,
            LocalDate today) {
        var effective = effectiveOn == null ? today : effectiveOn;
        var posted = accountingDate == null ? effective : accountingDate;
        if (effective.isAfter(today)) {
            throw new CommandRejected(EFFECTIVE_IN_THE_FUTURE, "/effectiveOn");
        }
        if (posted.isAfter(today)) {
            throw new CommandRejected(EFFECTIVE_IN_THE_FUTURE, "/accountingDate");
        }
        if (explanation == null && effective.isBefore(today.minusDays(DAYS_WITHOUT_REASON))) {
            throw new CommandRejected(REASON_MISSING, "/effectiveOn");
        }
        return new PostingDates(effective, posted);
    }
}
