/**
 * Personal data, apart from the log: names with the salts of their commitments, and logins. What stands here can be erased.
 */
@NullMarked
package dk.sambog.command.vault;

import org.jspecify.annotations.NullMarked;
