/**
 * Needs: what people say is wrong where they live.
 */
@NullMarked
package dk.sambog.events.need;

import org.jspecify.annotations.NullMarked;
