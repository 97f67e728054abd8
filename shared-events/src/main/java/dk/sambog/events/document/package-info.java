/**
 * Texts and documents, which live beside the log behind salted commitments.
 */
@NullMarked
package dk.sambog.events.document;

import org.jspecify.annotations.NullMarked;
