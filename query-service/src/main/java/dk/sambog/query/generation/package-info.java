/**
 * Generations of view tables, the projector that fills them, and the snapshots that answer from them.
 *
 * <p>All view tables live in one schema per generation ({@code views_7}); a pointer row names the live one. A changed shape
 * is filled beside the live generation and takes its place in one transaction. Features enter through
 * {@link dk.sambog.query.generation.Projection} to be fed, {@link dk.sambog.query.generation.Views} to answer, and
 * {@link dk.sambog.query.generation.Positions} to know how far the answers reach.
 */
@NullMarked
package dk.sambog.query.generation;

import org.jspecify.annotations.NullMarked;
