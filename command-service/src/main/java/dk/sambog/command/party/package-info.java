/**
 * Parties: who takes part, and who may act for whom.
 *
 * <p>A party is a random id; its name is in the vault. Every right to act for another is a mandate in the stream of the
 * party that is acted for.
 */
@NullMarked
package dk.sambog.command.party;

import org.jspecify.annotations.NullMarked;
