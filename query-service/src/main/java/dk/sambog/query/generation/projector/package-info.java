/**
 * The run that fills a generation and keeps it up to date: page by page, one at a time in the whole installation, and stopping
 * at what cannot be taken in.
 */
@NullMarked
package dk.sambog.query.generation.projector;

import org.jspecify.annotations.NullMarked;
