package dk.sambog.events.installation;

import dk.sambog.events.LedgerEvent;
import dk.sambog.events.party.PartyId;

/** What happens to the installation as a whole. */
public sealed interface InstallationEvent extends LedgerEvent {
    InstallationId installationId();

    /**
     * The ledger begins: who operates it and who administers it first. Exactly one per ledger.
     *
     * @param zone the IANA zone that local dates are in, {@code Europe/Copenhagen}
     */
    record InstallationFounded(InstallationId installationId, PartyId operator, PartyId administrator, String zone)
            implements InstallationEvent {}
}
