package dk.sambog.command.installation;

import dk.sambog.command.authority.Authority;
import dk.sambog.command.decision.LedgerCommand;
import dk.sambog.command.facts.Guard;
import dk.sambog.events.StreamId;
import dk.sambog.events.installation.InstallationId;
import dk.sambog.events.party.PartyId;
import dk.sambog.events.party.PartyType;
import java.time.ZoneId;
import java.util.List;

/** What can be asked of the installation. */
sealed interface InstallationCommand extends LedgerCommand {
    InstallationId installationId();

    @Override
    default StreamId stream() {
        return StreamId.of("installation", installationId());
    }

    /**
     * Founds the ledger.
     *
     * @param token what the caller holds as the one-time token
     * @param zone the zone that local dates are in
     */
    record FoundInstallation(
            InstallationId installationId,
            PartyId operator,
            PartyType operatorType,
            PartyId administrator,
            ZoneId zone,
            PresentedToken token)
            implements InstallationCommand {
        @Override
        public Authority authority() {
            return Authority.none();
        }

        @Override
        public List<Guard.Lock> guards() {
            return List.of(new Guard.OfInstallation().toChange());
        }
    }

    /** A token as the caller sent it. Its text is never printed. */
    record PresentedToken(String secret) {
        @Override
        public String toString() {
            return "PresentedToken[…]";
        }
    }
}
