/**
 * Parties as far as postings need them: what each is.
 */
@NullMarked
package dk.sambog.query.postings.party;

import org.jspecify.annotations.NullMarked;
