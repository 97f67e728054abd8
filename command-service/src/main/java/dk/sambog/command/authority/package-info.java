/**
 * Who may: what right a command needs, which mandates an actor may use for it, and under which of them it is decided.
 */
@NullMarked
package dk.sambog.command.authority;

import org.jspecify.annotations.NullMarked;
