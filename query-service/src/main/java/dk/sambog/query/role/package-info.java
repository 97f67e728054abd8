/**
 * Roles at date (V17): who was what to a project on a day, as known at a position.
 */
@NullMarked
package dk.sambog.query.role;

import org.jspecify.annotations.NullMarked;
