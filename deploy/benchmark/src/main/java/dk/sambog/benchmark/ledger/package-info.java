/**
 * The ledger that is measured: a whole installation in a folder of its own, how it is spoken to, and the plain tables it is
 * measured against.
 */
@NullMarked
package dk.sambog.benchmark.ledger;

import org.jspecify.annotations.NullMarked;
