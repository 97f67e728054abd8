/**
 * What must be kept and until when, what falls due for destruction, and what was destroyed on whose decision.
 */
@NullMarked
package dk.sambog.query.retention;

import org.jspecify.annotations.NullMarked;
