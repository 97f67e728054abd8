/**
 * What a decision is told of a vote, its electors and its ballots.
 */
@NullMarked
package dk.sambog.command.facts.vote;

import org.jspecify.annotations.NullMarked;
