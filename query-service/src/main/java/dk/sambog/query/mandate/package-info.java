/**
 * Mandates of a party: who may or might act for it, as known at a position.
 */
@NullMarked
package dk.sambog.query.mandate;

import org.jspecify.annotations.NullMarked;
