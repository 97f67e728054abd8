/**
 * How rows come into view tables: in masses by binary COPY, one by one in the order they were added, and what is structured as
 * {@code jsonb}; and how a projection remembers the things that later entries name by id alone.
 */
@NullMarked
package dk.sambog.query.generation.rows;

import org.jspecify.annotations.NullMarked;
