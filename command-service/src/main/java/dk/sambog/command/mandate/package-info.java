/**
 * Mandates: who may act for whom, for what, from when to when and up to which amount. Nobody gives one to themselves.
 *
 * <p>Decided in the stream of the party that is acted for. Which of them an actor uses is found in {@code authority}.
 */
@NullMarked
package dk.sambog.command.mandate;

import org.jspecify.annotations.NullMarked;
