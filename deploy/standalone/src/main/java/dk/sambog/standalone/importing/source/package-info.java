/**
 * The published file: its bytes, its records, and what each record says under a mapping. A record is read whole or refused
 * with line, column, value and reason; columns never shift and nothing is rounded.
 */
@NullMarked
package dk.sambog.standalone.importing.source;

import org.jspecify.annotations.NullMarked;
