/**
 * Rules that span streams. One class per guard table; a decider gets what they hold as plain {@link dk.sambog.command.facts.Facts}.
 *
 * <p>Locked before the stream is loaded, in one order, straight in the final mode; changed by the decided events in the same
 * transaction. How, stands here; what, in the rooms by subject, which this one does not know.
 */
@NullMarked
package dk.sambog.command.guard;

import org.jspecify.annotations.NullMarked;
