/**
 * What every decision has in common: a command names its stream, the right it needs and the guards it reads.
 */
@NullMarked
package dk.sambog.command.decision;

import org.jspecify.annotations.NullMarked;
