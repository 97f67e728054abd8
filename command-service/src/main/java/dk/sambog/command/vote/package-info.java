/**
 * Votes are decided here: called with a fixed electorate, opened, cast into the ballot box, closed and counted.
 *
 * <p>Until the close nothing in the log says how anyone voted; after the close of a secret vote nothing anywhere does.
 */
@NullMarked
package dk.sambog.command.vote;

import org.jspecify.annotations.NullMarked;
