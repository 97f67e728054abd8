package dk.sambog.command.ballot;

import dk.sambog.ballot.Choice;
import dk.sambog.command.problem.CommandRejected;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A ballot: {@code choice} for one option, {@code choices} for several (in a ranked vote in order of preference, none for a
 * blank ballot), {@code points} for points by option.
 */
record CastBallotBody(
        @Nullable @Pattern(regexp = "[a-z0-9-]{1,40}") String choice,
        @Nullable @Size(max = 200) List<@NotNull @Pattern(regexp = "[a-z0-9-]{1,40}") String> choices,

        @Nullable @Size(max = 200)
        Map<@Pattern(regexp = "[a-z0-9-]{1,40}") String, @NotNull @Min(1) @Max(1_000_000) Long> points) {
    Choice toChoice() {
        if (Stream.of(choice, choices, points).filter(Objects::nonNull).count() != 1) {
            throw new CommandRejected(BallotRejection.ONE_CHOICE, "/choice");
        }
        if (points != null) {
            return new Choice(points.entrySet().stream()
                    .map(entry -> new Choice.Mark(entry.getKey(), entry.getValue()))
                    .toList());
        }
        return Choice.of(choices != null ? choices : List.of(Objects.requireNonNull(choice)));
    }
}
