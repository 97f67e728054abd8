/**
 * The published file: its bytes, its text and its records, each on the line it begins on, before any meaning. Columns never
 * shift.
 */
@NullMarked
package dk.sambog.standalone.importing.source;

import org.jspecify.annotations.NullMarked;
