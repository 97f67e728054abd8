/**
 * Views as of a moment: where features enter to be fed and to answer.
 *
 * <p>{@link dk.sambog.query.generation.Projection} is fed with entries and writes by {@code rows};
 * {@link dk.sambog.query.generation.Views} answers from a snapshot of the live generation, with
 * {@link dk.sambog.query.generation.Select} for lists; {@link dk.sambog.query.generation.Positions} knows how far the answers
 * reach. What a generation is stands in {@code shape}, how it is filled in {@code projector}.
 */
@NullMarked
package dk.sambog.query.generation;

import org.jspecify.annotations.NullMarked;
