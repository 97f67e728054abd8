package dk.sambog.query.web;

import io.swagger.v3.oas.annotations.Parameter;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;

/**
 * The cut as a person says it: days, not instants and positions.
 *
 * @param knownOn what the ledger knew at the end of this day, or now when it is today
 * @param effectiveOn what had happened by this day
 * @param position fixed by a link, so that a trail shows the very number that was clicked; {@code knownOn} comes before it
 */
@ParameterObject
record PageCut(
        @Parameter @Nullable LocalDate knownOn,
        @Parameter @Nullable LocalDate effectiveOn,
        @Parameter @Nullable Long position) {}
