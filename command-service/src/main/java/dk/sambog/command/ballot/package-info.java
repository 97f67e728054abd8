/**
 * Ballots are cast here: put into the box first, then decided about, in one transaction. The log learns that an elector
 * voted, and in an open vote a commitment to what was chosen; the voter alone gets the receipt, once.
 */
@NullMarked
package dk.sambog.command.ballot;

import org.jspecify.annotations.NullMarked;
