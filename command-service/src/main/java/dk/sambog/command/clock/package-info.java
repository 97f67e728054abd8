/**
 * Where time and ids enter. Nothing else in the command-service asks the machine for either.
 */
@NullMarked
package dk.sambog.command.clock;

import org.jspecify.annotations.NullMarked;
