/**
 * Documents: taken in once, kept beside the log, given back byte for byte.
 *
 * <p>An event holds a salted commitment only, so that a document can be redacted and every proof stays valid.
 */
@NullMarked
package dk.sambog.command.document;

import org.jspecify.annotations.NullMarked;
