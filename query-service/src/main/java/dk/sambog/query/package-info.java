/**
 * The query-service answers: projections, views and pages. It never writes to the ledger's tables.
 */
@NullMarked
package dk.sambog.query;

import org.jspecify.annotations.NullMarked;
