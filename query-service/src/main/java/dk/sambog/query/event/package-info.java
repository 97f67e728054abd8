/**
 * Events as they stand in the ledger, byte for byte, so that whoever doubts an answer can hash the leaf again.
 */
@NullMarked
package dk.sambog.query.event;

import org.jspecify.annotations.NullMarked;
