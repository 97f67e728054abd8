/**
 * Texts that must go. A text begins its stream only when it is redacted; what it said is destroyed in the same transaction.
 */
@NullMarked
package dk.sambog.command.text;

import org.jspecify.annotations.NullMarked;
