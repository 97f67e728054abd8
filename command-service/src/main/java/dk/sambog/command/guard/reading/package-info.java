/**
 * What follows the decisions so that readers can be told from others: parts in projects, and documents. No decision rests on it.
 */
@NullMarked
package dk.sambog.command.guard.reading;

import org.jspecify.annotations.NullMarked;
