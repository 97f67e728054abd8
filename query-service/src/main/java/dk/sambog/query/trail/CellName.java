package dk.sambog.query.trail;

import dk.sambog.events.Asset;
import dk.sambog.query.problem.ProblemException;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;

/** Names a number of a view as its row and column do. With a {@code stage} it is one of the sources of funds. */
@ParameterObject
public record CellName(
        @Parameter(required = true) @Nullable UUID projectId,

        @Parameter(description = "promise ladder") @Nullable UUID partyId,

        @Parameter(description = "promise ladder") @Nullable String kind,

        @Parameter(required = true, description = "DKK/2, MIN or UNIT:<what>") @Nullable
        String unit,

        @Parameter(description = "promise ladder; false when left out") @Nullable
        Boolean fromSource,

        @Parameter(
                required = true,
                description = "pledged, outstanding … of the ladder; municipality.cash, total.debt … of the sources")
        @Nullable
        String column,

        @Parameter(description = "sources of funds") @Nullable
        String planLine,

        @Parameter(description = "sources of funds: pledged, committed, received or verified") @Nullable
        String stage) {

    public CellName {
        projectId = required("projectId", projectId);
        unit = required("unit", unit);
        column = required("column", column);
        try {
            Asset.of(unit);
        } catch (IllegalArgumentException e) {
            throw ProblemException.parameter("unit", "malformed", "unit is DKK/2, MIN or UNIT:<what>.");
        }
        if (stage == null) {
            partyId = required("partyId", partyId);
            kind = required("kind", kind);
        }
    }

    @Override
    public UUID projectId() {
        return required("projectId", projectId);
    }

    @Override
    public String unit() {
        return required("unit", unit);
    }

    Cell cell() {
        return in(projectId());
    }

    /** The same number of a project nobody has: it finds nothing. */
    Cell ofNothing() {
        return in(new UUID(0, 0));
    }

    private Cell in(UUID project) {
        var wanted = required("column", column);
        try {
            return stage == null
                    ? Cell.ofLadder(
                            project,
                            required("partyId", partyId),
                            required("kind", kind),
                            unit(),
                            Boolean.TRUE.equals(fromSource),
                            wanted)
                    : Cell.ofMatrix(project, planLine == null ? "" : planLine, unit(), stage, wanted);
        } catch (IllegalArgumentException e) {
            throw ProblemException.parameter("column", "malformed", "There is no number of this name: " + wanted + ".");
        }
    }

    private static <T> T required(String name, @Nullable T value) {
        if (value == null) {
            throw ProblemException.parameter(name, "missing", name + " is required.");
        }
        return value;
    }
}
