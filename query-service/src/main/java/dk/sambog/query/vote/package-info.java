/**
 * Votes by id: question, options and count.
 */
@NullMarked
package dk.sambog.query.vote;

import org.jspecify.annotations.NullMarked;
