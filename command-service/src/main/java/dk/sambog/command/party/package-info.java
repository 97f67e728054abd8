/**
 * Parties: who takes part, who may act for whom, who is what to a project, who belongs to a group, and who was the same all
 * along.
 *
 * <p>A party is a random id; its name is in the vault. Every right to act for another is a mandate in the stream of the
 * party that is acted for; a role gives none.
 */
@NullMarked
package dk.sambog.command.party;

import org.jspecify.annotations.NullMarked;
