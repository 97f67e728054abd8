package dk.sambog.command.authority;

import dk.sambog.events.party.MandateId;
import dk.sambog.events.party.PartyId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who asks.
 *
 * @param actor the party that is signed in
 * @param onBehalfOf the party it acts for; itself when it names nobody
 * @param mandate the mandate it names, or null to use the narrowest that lets the command through
 * @param correlationId made here, to find what belongs together
 */
public record Acting(
        PartyId actor, PartyId onBehalfOf, @Nullable MandateId mandate, UUID correlationId) {}
