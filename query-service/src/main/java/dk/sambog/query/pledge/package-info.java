/**
 * Pledges by id, as they stand.
 */
@NullMarked
package dk.sambog.query.pledge;

import org.jspecify.annotations.NullMarked;
