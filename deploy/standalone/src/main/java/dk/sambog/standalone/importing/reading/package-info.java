/**
 * What the records of a file say under a mapping: projects, and who committed what to them. A record is read whole or refused
 * with line, column, value and reason; nothing is rounded.
 */
@NullMarked
package dk.sambog.standalone.importing.reading;

import org.jspecify.annotations.NullMarked;
