/**
 * Sealing under the installation's key-encryption keys, which stand outside the database: in a file or the environment.
 * Vault and ballot box keep their own keys sealed here; nobody else needs to enter.
 */
@NullMarked
package dk.sambog.command.seal;

import org.jspecify.annotations.NullMarked;
