/**
 * The answer to who asks what is kept of them: what the vault opens, what the log says of them, and what they wrote.
 */
@NullMarked
package dk.sambog.command.vault.access;

import org.jspecify.annotations.NullMarked;
