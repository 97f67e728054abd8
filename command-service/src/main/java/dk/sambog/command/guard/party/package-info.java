/**
 * Guard tables of who is who: parties, their register numbers, the mandates between them, and how long they must be kept.
 */
@NullMarked
package dk.sambog.command.guard.party;

import org.jspecify.annotations.NullMarked;
