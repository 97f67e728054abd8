/**
 * Ballots: who may cast them, how they are filled in, what they say and how they are written and hashed. Whoever holds the published
 * ones can do it by hand, as {@code docs/votes.md} tells.
 *
 * <p>Pure functions. What ballots come to is counted in {@code dk.sambog.count}.
 */
@NullMarked
package dk.sambog.ballot;

import org.jspecify.annotations.NullMarked;
