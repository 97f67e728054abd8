/**
 * What is kept of batches: the lines that wait, how far each batch has come, and what every line ever applied has made.
 */
@NullMarked
package dk.sambog.command.batch.table;

import org.jspecify.annotations.NullMarked;
