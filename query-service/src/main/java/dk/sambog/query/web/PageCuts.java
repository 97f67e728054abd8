package dk.sambog.query.web;

import dk.sambog.query.generation.Cut;
import dk.sambog.query.generation.Positions;
import dk.sambog.query.problem.ProblemException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Turns the days of a page's form into a cut. Days begin and end in the installation's zone. */
@Component
class PageCuts {
    private final Positions positions;
    private final Clock clock;

    PageCuts(Positions positions, Clock clock, @Value("${sambog.zone}") ZoneId zone) {
        this.positions = positions;
        this.clock = clock.withZone(zone);
    }

    Cut of(PageCut asked) {
        refuseFuture("knownOn", asked.knownOn());
        refuseFuture("effectiveOn", asked.effectiveOn());
        return new Cut(position(asked), asked.effectiveOn());
    }

    private long position(PageCut asked) {
        var knownOn = asked.knownOn();
        if (knownOn != null) {
            var end = knownOn.plusDays(1)
                    .atStartOfDay(clock.getZone())
                    .toInstant()
                    .minus(1, ChronoUnit.MICROS);
            var now = clock.instant();
            return positions.at(end.isAfter(now) ? now : end);
        }
        var position = asked.position();
        if (position != null && position > positions.head()) {
            throw ProblemException.parameter(
                    "position", "future", "The ledger has not come to position " + position + ".");
        }
        return position == null ? Cut.LATEST.position() : position;
    }

    private void refuseFuture(String name, @Nullable LocalDate day) {
        if (day != null && day.isAfter(LocalDate.now(clock))) {
            throw ProblemException.parameter(name, "future", name + " lies in the future.");
        }
    }
}
