/**
 * One process that is the whole installation: {@link dk.sambog.standalone.process.Standalone} starts its parts in order and
 * ends them in the opposite one.
 */
@NullMarked
package dk.sambog.standalone.process;

import org.jspecify.annotations.NullMarked;
