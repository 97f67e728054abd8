/**
 * A request that is sent again is answered again and done once. Neither its body nor its answer is kept.
 */
@NullMarked
package dk.sambog.command.idempotency;

import org.jspecify.annotations.NullMarked;
