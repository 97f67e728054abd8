/**
 * What is decided about agreements: a text is never edited, and binds when every signatory has signed the same version of it.
 * Pure rules; only the feature's own shell and bodies enter.
 */
@NullMarked
package dk.sambog.command.agreement.rule;

import org.jspecify.annotations.NullMarked;
