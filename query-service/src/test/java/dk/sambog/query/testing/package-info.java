/** A ledger to follow in tests: events put in by SQL and sequenced by a tiny sequencer, without the command side. */
@NullMarked
package dk.sambog.query.testing;

import org.jspecify.annotations.NullMarked;
