/** The way into the ledger: where it is, who signs in, and its public HTTP interface. */
@NullMarked
package dk.sambog.standalone.importing.ledger;

import org.jspecify.annotations.NullMarked;
