/**
 * Roles in projects: who is who. They say nothing of what one may do, which follows from mandates, and let their holder read.
 *
 * <p>Decided in the stream of the party that has them.
 */
@NullMarked
package dk.sambog.command.role;

import org.jspecify.annotations.NullMarked;
