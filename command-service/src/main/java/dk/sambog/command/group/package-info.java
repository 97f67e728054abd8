/**
 * Informal groups: who belongs to them, over time.
 *
 * <p>Decided in the group's own stream.
 */
@NullMarked
package dk.sambog.command.group;

import org.jspecify.annotations.NullMarked;
