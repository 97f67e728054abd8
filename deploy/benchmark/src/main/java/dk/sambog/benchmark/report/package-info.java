/**
 * What a run found and under which conditions, as a table for the terminal and as Markdown.
 */
@NullMarked
package dk.sambog.benchmark.report;

import org.jspecify.annotations.NullMarked;
