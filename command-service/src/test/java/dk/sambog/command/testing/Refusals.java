package dk.sambog.command.testing;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dk.sambog.command.problem.CommandRejected;
import dk.sambog.command.problem.Rejection;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;

/** What a test says of a command that is refused. */
public final class Refusals {
    private Refusals() {}

    /** {@code decision} is refused for this reason, and no field is named. */
    public static void refuses(Rejection rejection, ThrowingCallable decision) {
        refuses(rejection, null, decision);
    }

    /** {@code decision} is refused for this reason, and {@code pointer} is the field at fault. */
    public static void refuses(Rejection rejection, @Nullable String pointer, ThrowingCallable decision) {
        assertThatExceptionOfType(CommandRejected.class)
                .isThrownBy(decision)
                .returns(rejection, CommandRejected::rejection)
                .returns(pointer, CommandRejected::pointer);
    }
}
