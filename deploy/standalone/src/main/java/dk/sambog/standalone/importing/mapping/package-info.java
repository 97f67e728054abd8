/**
 * The mapping: what a person tells the importer about a published file. Formats, columns and meanings are told or the
 * import refuses; nothing here guesses. {@code docs/import.md} is the reference for writers of mappings.
 */
@NullMarked
package dk.sambog.standalone.importing.mapping;

import org.jspecify.annotations.NullMarked;
