package dk.sambog.command.request;

import dk.sambog.events.party.PartyId;
import java.util.Optional;

/** Which party a signed-in login is. */
public interface PartyOfLogin {
    /** The party of an issuer's subject; empty when nobody has registered it. */
    Optional<PartyId> find(String issuer, String subject);
}
