/**
 * The demo's identity provider: made-up people sign in here, and their tokens are handed out to whoever asks on this
 * machine. It exists in demo folders only; a real installation trusts its own provider. Start here:
 * {@link dk.sambog.standalone.identity.IdentityProvider}.
 */
@NullMarked
package dk.sambog.standalone.identity;

import org.jspecify.annotations.NullMarked;
