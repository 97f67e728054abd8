/**
 * Who is signed in: a login of the identity provider becomes a party of the ledger. What the party may do comes from
 * mandates, not from the token alone.
 */
@NullMarked
package dk.sambog.command.identity;

import org.jspecify.annotations.NullMarked;
