/**
 * The offline verifier: whoever doubts the ledger checks its bytes here, without network, database or trust in the services.
 *
 * <p>It stands on the format of the log alone, so that an auditor has little code to read.
 */
@NullMarked
package dk.sambog.verify;

import org.jspecify.annotations.NullMarked;
