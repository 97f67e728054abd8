/**
 * Counting: ballots and rules in, votes, scores and a result out, in whole numbers alone. The same rooms that decide, import
 * and count again count here; whoever holds the published ballots can do it by hand, as {@code docs/votes.md} tells.
 *
 * <p>Pure functions. {@link dk.sambog.count.Counting} is the way in.
 */
@NullMarked
package dk.sambog.count;

import org.jspecify.annotations.NullMarked;
