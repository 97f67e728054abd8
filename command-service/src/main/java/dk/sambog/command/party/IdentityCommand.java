package dk.sambog.command.party;

import dk.sambog.command.authority.Authority;
import dk.sambog.command.facts.Guard;
import dk.sambog.events.document.DocumentRef;
import dk.sambog.events.document.TextRef;
import dk.sambog.events.party.IdentityMethod;
import dk.sambog.events.party.MandateAct;
import dk.sambog.events.party.PartyId;
import dk.sambog.events.party.PartyIdentifier;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What can be asked about who a party is, on behalf of the operator. */
sealed interface IdentityCommand extends PartyCommand {
    LocalDate effectiveOn();

    /**
     * Says that somebody made sure who the party is.
     *
     * @param identifier the register number that was looked up, or null when none was
     */
    record VerifyIdentity(
            PartyId partyId,
            IdentityMethod method,
            @Nullable PartyIdentifier identifier,
            @Nullable DocumentRef evidence,
            LocalDate effectiveOn)
            implements IdentityCommand {
        @Override
        public Authority authority() {
            return Authority.mandated(MandateAct.ADMINISTER, MandateAct.VERIFY);
        }

        @Override
        public List<Guard.Lock> guards() {
            var locks = new ArrayList<>(List.of(new Guard.OfInstallation().toRead()));
            if (identifier != null) {
                locks.add(new Guard.OfIdentifier(identifier).toRead());
            }
            return List.copyOf(locks);
        }
    }

    /** Says that the party was {@code survivor} all along. */
    record MergeIntoSurvivor(PartyId partyId, PartyId survivor, LocalDate effectiveOn, TextRef reason)
            implements IdentityCommand {
        @Override
        public Authority authority() {
            return Authority.mandated(MandateAct.ADMINISTER);
        }

        @Override
        public List<Guard.Lock> guards() {
            // The one that is merged is locked alone: nobody acts for it, gives it anything or names it meanwhile.
            return List.of(
                    new Guard.OfInstallation().toRead(),
                    new Guard.OfParties(Set.of()).toChange(),
                    new Guard.OfParty(partyId).toChange(),
                    new Guard.OfParty(survivor).toRead());
        }
    }
}
