/**
 * How a file becomes lines: NDJSON or CSV, each line with its number, its key and its group, and what can be wrong with it.
 */
@NullMarked
package dk.sambog.command.batch.line;

import org.jspecify.annotations.NullMarked;
