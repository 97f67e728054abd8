/**
 * The vote record (V13): what became of each option of each vote and election, at any cut. The tables are kept by {@code
 * dk.sambog.query.vote}.
 */
@NullMarked
package dk.sambog.query.voterecord;

import org.jspecify.annotations.NullMarked;
