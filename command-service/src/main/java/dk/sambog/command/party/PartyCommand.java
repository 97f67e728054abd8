package dk.sambog.command.party;

import dk.sambog.command.authority.Authority;
import dk.sambog.command.decision.LedgerCommand;
import dk.sambog.command.facts.Guard;
import dk.sambog.events.Commitment;
import dk.sambog.events.StreamId;
import dk.sambog.events.party.MandateAct;
import dk.sambog.events.party.MandateId;
import dk.sambog.events.party.PartyId;
import dk.sambog.events.party.PartyIdentifier;
import dk.sambog.events.party.PartyType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can be asked of a party. */
sealed interface PartyCommand extends LedgerCommand
        permits PartyCommand.RegisterFounder, PartyCommand.RegisterSelf, PartyCommand.RegisterParty, IdentityCommand {
    PartyId partyId();

    @Override
    default StreamId stream() {
        return StreamId.of("party", partyId());
    }

    /** The first administrator of an organisation, and the mandate that makes it one. */
    record Administration(PartyId administrator, MandateId mandateId) {}

    /** The operator or the first administrator, in the transaction that founds the ledger. */
    record RegisterFounder(
            PartyId partyId,
            PartyType type,
            List<PartyIdentifier> identifiers,
            Commitment name,
            @Nullable Administration administration)
            implements PartyCommand {
        @Override
        public Authority authority() {
            return Authority.none();
        }

        @Override
        public List<Guard.Lock> guards() {
            return registrationGuards(new Guard.OfInstallation().toChange(), identifiers, administration);
        }
    }

    /** Whoever is signed in becomes a party; the party acts for itself from here on. */
    record RegisterSelf(PartyId partyId, PartyType type, List<PartyIdentifier> identifiers, Commitment name)
            implements PartyCommand {
        @Override
        public Authority authority() {
            return Authority.none();
        }

        @Override
        public List<Guard.Lock> guards() {
            return List.of(new Guard.OfInstallation().toRead());
        }
    }

    /**
     * An administrator of the ledger, or an import, registers another.
     *
     * @param hasLogin whether a login is bound to it in the same transaction
     */
    record RegisterParty(
            PartyId partyId,
            PartyType type,
            List<PartyIdentifier> identifiers,
            Commitment name,
            boolean hasLogin,
            @Nullable Administration administration)
            implements PartyCommand {
        @Override
        public Authority authority() {
            return Authority.mandated(MandateAct.ADMINISTER, MandateAct.IMPORT);
        }

        @Override
        public List<Guard.Lock> guards() {
            return registrationGuards(new Guard.OfInstallation().toRead(), identifiers, administration);
        }
    }

    private static List<Guard.Lock> registrationGuards(
            Guard.Lock installation, List<PartyIdentifier> identifiers, @Nullable Administration administration) {
        var locks = new ArrayList<Guard.Lock>();
        locks.add(installation);
        identifiers.stream()
                .distinct()
                .map(identifier -> new Guard.OfIdentifier(identifier).toChange())
                .forEach(locks::add);
        if (administration != null) {
            locks.add(new Guard.OfParty(administration.administrator()).toRead());
        }
        return List.copyOf(locks);
    }
}
