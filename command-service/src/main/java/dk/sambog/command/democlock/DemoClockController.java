package dk.sambog.command.democlock;

import dk.sambog.command.problem.CommandRejected;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Sets the clock of a demo ledger, so that a story of two years can be told in a minute. It is not there in a real one. */
@RestController
@RequestMapping("/api/v1/demo/clock")
@ConditionalOnProperty(name = "sambog.mode", havingValue = "demo")
class DemoClockController {
    /** What the clock shows. */
    record Shown(@NotNull Instant instant) {}

    private final Clock clock;
    private final LatestEntry latest;

    DemoClockController(Clock clock, LatestEntry latest) {
        this.clock = clock;
        this.latest = latest;
    }

    @GetMapping
    Shown show() {
        return new Shown(clock.instant());
    }

    @PutMapping
    Shown set(@Valid @RequestBody Shown wanted) {
        if (!(clock instanceof AdjustableClock adjustable)) {
            throw new CommandRejected(ClockRejection.CLOCK_CANNOT_BE_SET);
        }
        // Positions follow time: going back behind an entry would make later entries older than earlier ones.
        if (latest.isAfter(wanted.instant())) {
            throw new CommandRejected(ClockRejection.CLOCK_BEHIND_LEDGER, "/instant");
        }
        adjustable.set(wanted.instant());
        return show();
    }
}
