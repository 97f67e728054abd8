/**
 * The founding of a ledger: once, by whoever holds the one-time token. Every later right is a mandate.
 */
@NullMarked
package dk.sambog.command.installation;

import org.jspecify.annotations.NullMarked;
