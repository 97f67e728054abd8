/**
 * What the vault keeps of a party: details corrected, payout accounts confirmed, people erased or kept for a law's sake.
 *
 * <p>Decided in the party's own stream, beside the rules of registration and mandates. What follows from an erasure is done
 * by the vault in the same transaction.
 */
@NullMarked
package dk.sambog.command.person;

import org.jspecify.annotations.NullMarked;
