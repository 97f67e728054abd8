/**
 * The audit trail: from any cell of a view down to its postings, events and evidence, and from a document up to its cells.
 */
@NullMarked
package dk.sambog.query.trail;

import org.jspecify.annotations.NullMarked;
