/**
 * How long something must be kept, and when it falls due for destruction.
 */
@NullMarked
package dk.sambog.events.retention;

import org.jspecify.annotations.NullMarked;
