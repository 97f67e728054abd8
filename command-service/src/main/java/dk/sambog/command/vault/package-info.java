/**
 * What lives beside the log, because it must be possible to remove it: names, logins, texts.
 */
@NullMarked
package dk.sambog.command.vault;

import org.jspecify.annotations.NullMarked;
