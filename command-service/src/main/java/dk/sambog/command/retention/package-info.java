/**
 * How long agreements and documents must be kept. What a law no longer keeps falls due for destruction; the query side lists it.
 */
@NullMarked
package dk.sambog.command.retention;

import org.jspecify.annotations.NullMarked;
