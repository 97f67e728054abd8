/**
 * What an import sends and asks back: commands as lines of batches, the parties that are there already, and the committed
 * totals of the query side.
 */
@NullMarked
package dk.sambog.standalone.importing.batch;

import org.jspecify.annotations.NullMarked;
