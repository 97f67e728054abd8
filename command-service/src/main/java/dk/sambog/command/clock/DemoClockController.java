package dk.sambog.command.clock;

import dk.sambog.command.problem.CommandRejected;
import dk.sambog.command.problem.Rejection;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
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

    private enum ClockRejection implements Rejection {
        CLOCK_CANNOT_BE_SET(409, "The clock of this process cannot be set.", "Uret i denne proces kan ikke stilles."),
        CLOCK_BEHIND_LEDGER(
                409,
                "The ledger holds entries that were sequenced later than that.",
                "Bogen har poster, der er ordnet senere end det.");

        private final int status;
        private final String english;
        private final String danish;

        ClockRejection(int status, String english, String danish) {
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
