/**
 * Who is signed in. Tokens come from the configured OIDC issuer; what a party may do comes from mandates in the ledger.
 */
@NullMarked
package dk.sambog.command.identity;

import org.jspecify.annotations.NullMarked;
