/**
 * Postings: what every event does to an amount, and the balances that follow. Every number on every view is a sum of these.
 *
 * <p>The rules are in {@code docs/postings.md}. Views of amounts enter through {@link dk.sambog.query.postings.Standing}
 * and {@link dk.sambog.query.postings.Rung}. Each feature that moves amounts has a room of its own beside this file, with its
 * rule and its statement; {@code book} puts them together.
 */
@NullMarked
package dk.sambog.query.postings;

import org.jspecify.annotations.NullMarked;
