package dk.sambog.query.generation.projector;

import dk.sambog.query.generation.shape.Generation;
import org.jspecify.annotations.Nullable;

/**
 * What a projector is doing.
 *
 * @param generation the generation it fills, 0 before it knows
 * @param position the last entry it knows to be in the views, -1 before the first
 * @param reason why it does not work, or null
 */
public record ProjectorState(
        Activity activity,
        int generation,
        long position,
        @Nullable String reason) {
    static final ProjectorState NOT_STARTED = new ProjectorState(Activity.STOPPED, 0, -1, null);

    /** The kinds of doing. */
    public enum Activity {
        STOPPED,
        /** Another process holds the lock. */
        STANDBY,
        /** The generation is not live yet. */
        FILLING,
        FOLLOWING,
        /** The database does not answer; it tries again. */
        RETRYING,
        /** An entry cannot be taken in: the views stay as of {@link ProjectorState#position()} until someone acts. */
        FAILED,
        /** Another generation is live. */
        SUPERSEDED
    }

    ProjectorState with(Activity now, @Nullable String why) {
        return new ProjectorState(now, generation, position, why);
    }

    ProjectorState at(Activity now, Generation current, long reached) {
        return new ProjectorState(now, current.number(), reached, null);
    }
}
