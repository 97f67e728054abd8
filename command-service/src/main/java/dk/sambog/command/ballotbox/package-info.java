/**
 * The ballot box: what a voter chose, outside the log and encrypted until the vote closes, one ballot per voter.
 *
 * <p>Votes put ballots in, under the vote's shared lock; the guard of ballots takes them out once, under its exclusive lock,
 * and destroys box and keys. Nobody else enters.
 */
@NullMarked
package dk.sambog.command.ballotbox;

import org.jspecify.annotations.NullMarked;
