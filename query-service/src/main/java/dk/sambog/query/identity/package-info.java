/**
 * Who asks, and what they may read. A token says who (issuer, subject) and how much (scopes); the ledger says which party
 * that is and for whom it acts. One row filter serves every answer.
 */
@NullMarked
package dk.sambog.query.identity;

import org.jspecify.annotations.NullMarked;
