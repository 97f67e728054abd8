/**
 * Many commands at once, one per line: taken in, worked off across restarts, each line applied once and refused by name.
 */
@NullMarked
package dk.sambog.command.batch;

import org.jspecify.annotations.NullMarked;
