/**
 * The command-service decides: commands in, events out. Start here: {@link dk.sambog.command.CommandApplication}.
 */
@NullMarked
package dk.sambog.command;

import org.jspecify.annotations.NullMarked;
