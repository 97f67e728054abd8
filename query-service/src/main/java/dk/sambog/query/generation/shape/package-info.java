/**
 * Which generations of view tables there are: their shape, the pointer to the live one, and when an old one is dropped.
 *
 * <p>All view tables live in one schema per generation ({@code views_7}); a pointer row names the live one. A changed shape
 * is filled beside the live generation and takes its place in one transaction.
 */
@NullMarked
package dk.sambog.query.generation.shape;

import org.jspecify.annotations.NullMarked;
