/**
 * Votes: question, electorate, ballots and tally.
 */
@NullMarked
package dk.sambog.events.vote;

import org.jspecify.annotations.NullMarked;
