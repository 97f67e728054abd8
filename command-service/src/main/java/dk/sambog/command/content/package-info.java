/**
 * Texts and documents beside the log. An event holds a salted commitment; salt and bytes are here and can be destroyed.
 */
@NullMarked
package dk.sambog.command.content;

import org.jspecify.annotations.NullMarked;
