/**
 * Parties: who takes part, by which number a register knows them, and who was the same all along.
 *
 * <p>A party is a random id; its name is in the vault. What else is decided in a party's stream has rooms of its own: {@code
 * mandate}, {@code role}, {@code group}, {@code person}.
 */
@NullMarked
package dk.sambog.command.party;

import org.jspecify.annotations.NullMarked;
