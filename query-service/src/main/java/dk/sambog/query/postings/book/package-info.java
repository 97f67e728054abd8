/**
 * Keeps the book: posts each page by the rules of all features, adds up the balances, and checks both by the second path before
 * anything is committed. A feature enters in {@link dk.sambog.query.postings.book.Features}.
 */
@NullMarked
package dk.sambog.query.postings.book;

import org.jspecify.annotations.NullMarked;
