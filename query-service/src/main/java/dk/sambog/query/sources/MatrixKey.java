package dk.sambog.query.sources;

import java.util.UUID;

/**
 * Names a row of the matrix; rows are ordered by it.
 *
 * @param planLine the line of the plan, or {@code ""}
 * @param unit the asset: {@code DKK/2}, or what is not valued yet ({@code MIN}, {@code UNIT:<what>})
 */
public record MatrixKey(UUID projectId, String planLine, String unit, Stage stage) {}
