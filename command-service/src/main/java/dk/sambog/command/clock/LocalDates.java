package dk.sambog.command.clock;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;

/** Which day it is in the installation's zone. */
public record LocalDates(Clock clock, ZoneId zone) {
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }
}
