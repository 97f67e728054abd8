/**
 * Connections to the ledger's database, all under the query side's own login. Answers and the projector have pools of their
 * own, so that neither waits for the other.
 */
@NullMarked
package dk.sambog.query.database;

import org.jspecify.annotations.NullMarked;
