package dk.sambog.command.clock;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.UUIDClock;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;

/** Makes ids that sort by time (UUID version 7, RFC 9562). */
public final class Ids {
    private final TimeBasedEpochGenerator generator;

    /** Takes the time in ids from {@code clock}, so that a demo ledger's ids agree with its dates. */
    public Ids(Clock clock, SecureRandom random) {
        this.generator = Generators.timeBasedEpochGenerator(random, new UUIDClock() {
            @Override
            public long currentTimeMillis() {
                return clock.millis();
            }
        });
    }

    public UUID next() {
        return generator.generate();
    }
}
