/**
 * How rows come into view tables: in masses by binary COPY, one by one in the order they were added, and what is structured as
 * {@code jsonb}.
 */
@NullMarked
package dk.sambog.query.generation.rows;

import org.jspecify.annotations.NullMarked;
