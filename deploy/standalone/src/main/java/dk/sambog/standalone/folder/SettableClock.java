package dk.sambog.standalone.folder;

import dk.sambog.command.democlock.AdjustableClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The clock of a demo folder: runs like its base clock, at a distance that can be set and is kept in a file, so that a
 * story of two years can be told in a minute.
 */
public final class SettableClock extends Clock implements AdjustableClock {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Clock base;
    private final Distance distance;

    private SettableClock(Clock base, Distance distance) {
        this.base = base;
        this.distance = distance;
    }

    /** The clock kept in {@code file}, or one that shows the time of {@code base} when there is none. */
    public static SettableClock keptIn(Path file, Clock base) {
        return new SettableClock(base, new Distance(file));
    }

    /** From now on it shows {@code instant} and runs on from there. */
    @Override
    public void set(Instant instant) {
        distance.set(Duration.between(base.instant(), instant));
    }

    @Override
    public Instant instant() {
        return base.instant().plus(distance.offset);
    }

    @Override
    public ZoneId getZone() {
        return base.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new SettableClock(base.withZone(zone), distance);
    }

    private record Kept(Duration offset) {}

    /** Shared by one clock in all its zones. */
    private static final class Distance {
        private final Path file;
        private volatile Duration offset;

        private Distance(Path file) {
            this.file = file;
            this.offset = read(file);
        }

        private synchronized void set(Duration next) {
            PrivateFile.write(file, JSON.writeValueAsString(new Kept(next)));
            offset = next;
        }

        private static Duration read(Path file) {
            if (Files.notExists(file)) {
                return Duration.ZERO;
            }
            try {
                return JSON.readValue(Files.readString(file), Kept.class).offset;
            } catch (IOException | JacksonException e) {
                throw new Refused("The demo clock's file " + file + " cannot be read: " + e.getMessage(), e);
            }
        }
    }
}
