package dk.sambog.query.generation.projector;

import java.util.function.Supplier;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Tells whether the views move, and if not, at which position they stand and why. */
final class ProjectorHealth implements HealthIndicator {
    private final Supplier<ProjectorState> state;

    ProjectorHealth(Supplier<ProjectorState> state) {
        this.state = state;
    }

    @Override
    public Health health() {
        var now = state.get();
        var health =
                switch (now.activity()) {
                    case STANDBY, FILLING, FOLLOWING -> Health.up();
                    case STOPPED, RETRYING, FAILED -> Health.down();
                    case SUPERSEDED -> Health.outOfService();
                };
        health.withDetail("activity", now.activity())
                .withDetail("generation", now.generation())
                .withDetail("dataAsOfPosition", now.position());
        if (now.reason() != null) {
            health.withDetail("reason", now.reason());
        }
        return health.build();
    }
}
