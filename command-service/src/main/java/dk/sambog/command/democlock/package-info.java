/**
 * The clock of a demo ledger, which can be set. In a real ledger this room is empty: nothing here is started.
 */
@NullMarked
package dk.sambog.command.democlock;

import org.jspecify.annotations.NullMarked;
