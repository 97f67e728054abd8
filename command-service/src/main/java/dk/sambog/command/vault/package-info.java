/**
 * Personal data, apart from the log: details sealed under a key per party, and logins. What stands here can be erased, and is
 * when the log says so. Only here are names of people opened; the query side holds no key.
 */
@NullMarked
package dk.sambog.command.vault;

import org.jspecify.annotations.NullMarked;
