package dk.sambog.command.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dk.sambog.command.problem.CommandRejected;
import dk.sambog.command.problem.Rejection;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;

/** What a test says of a refusal. */
public final class Refusals {
    private Refusals() {}

    /** The decision is refused for this reason, and no single field is at fault. */
    public static void assertRefused(ThrowingCallable decision, Rejection rejection) {
        assertRefused(decision, rejection, null);
    }

    /** The decision is refused for this reason, at this field. */
    public static void assertRefused(ThrowingCallable decision, Rejection rejection, @Nullable String pointer) {
        var refused = catchThrowableOfType(CommandRejected.class, decision);
        assertThat(refused).as("refused").isNotNull();
        assertThat(refused.rejection()).isEqualTo(rejection);
        assertThat(refused.pointer()).isEqualTo(pointer);
    }
}
