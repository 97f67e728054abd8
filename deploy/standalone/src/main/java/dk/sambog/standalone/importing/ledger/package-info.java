/**
 * The way into the ledger and back: commands as lines of batches, and the committed totals asked back from the query side.
 */
@NullMarked
package dk.sambog.standalone.importing.ledger;

import org.jspecify.annotations.NullMarked;
