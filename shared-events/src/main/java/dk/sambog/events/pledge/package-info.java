/**
 * Pledges: promises to give.
 */
@NullMarked
package dk.sambog.events.pledge;

import org.jspecify.annotations.NullMarked;
