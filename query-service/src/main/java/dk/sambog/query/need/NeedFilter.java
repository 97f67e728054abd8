package dk.sambog.query.need;

import dk.sambog.query.problem.ProblemException;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;

/** Which needs are asked for; what is left out asks for any. */
@ParameterObject
public record NeedFilter(
        @Parameter(description = "The project that has taken it up") @Nullable
        UUID projectId,

        @Nullable String category,
        @Nullable String arena,

        @Parameter(description = "Part of the address, in any case") @Nullable
        String place,

        @Parameter(description = "south,west,north,east in millionths of a degree") @Nullable
        String box,

        @Parameter(description = "REPORTED, QUALIFIED, ADDRESSED, MERGED or CLOSED") @Nullable
        String state) {
    private static final Pattern BOX = Pattern.compile("-?\\d{1,9}(,-?\\d{1,9}){3}");

    public NeedFilter {
        if (box != null && !BOX.matcher(box).matches()) {
            throw ProblemException.parameter(
                    "box", "malformed", "box is south,west,north,east in millionths of a degree.");
        }
    }

    /** South, west, north and east; null when any place will do. */
    @Nullable
    Integer[] corners() {
        return box == null
                ? null
                : Stream.of(box.split(",")).map(Integer::valueOf).toArray(Integer[]::new);
    }
}
