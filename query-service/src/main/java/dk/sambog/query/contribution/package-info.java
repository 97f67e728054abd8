/**
 * Contributions by id, as they stand.
 */
@NullMarked
package dk.sambog.query.contribution;

import org.jspecify.annotations.NullMarked;
