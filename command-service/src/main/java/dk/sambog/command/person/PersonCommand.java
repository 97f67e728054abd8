package dk.sambog.command.person;

import dk.sambog.command.authority.Acting;
import dk.sambog.command.authority.Authority;
import dk.sambog.command.decision.LedgerCommand;
import dk.sambog.command.facts.Guard;
import dk.sambog.events.Commitment;
import dk.sambog.events.LegalBasis;
import dk.sambog.events.StreamId;
import dk.sambog.events.party.MandateAct;
import dk.sambog.events.party.PartyDetail;
import dk.sambog.events.party.PartyId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can be asked about the personal data of a party. */
sealed interface PersonCommand extends LedgerCommand {
    PartyId partyId();

    @Override
    default StreamId stream() {
        return StreamId.of("party", partyId());
    }

    @Override
    default List<Guard.Lock> guards() {
        return List.of(new Guard.OfInstallation().toRead());
    }

    /**
     * Writes a detail anew.
     *
     * @param value commits to what the vault holds now; null when the detail is removed
     */
    record CorrectDetail(
            PartyId partyId, PartyDetail field, @Nullable Commitment value) implements PersonCommand {
        @Override
        public Authority authority() {
            return Authority.selfOr(MandateAct.ADMINISTER);
        }
    }

    /** Stands for the payout account that another has entered. */
    record ConfirmPayoutAccount(PartyId partyId) implements PersonCommand {
        @Override
        public Authority authority() {
            return Authority.selfOr(MandateAct.ADMINISTER);
        }
    }

    /** Notes that a law keeps the person's data for now. */
    record DeferErasure(PartyId partyId, LegalBasis legalBasis, LocalDate retainUntil) implements PersonCommand {
        @Override
        public Authority authority() {
            return Authority.mandated(MandateAct.ADMINISTER);
        }
    }

    /** Erases the person, or notes what stands against it. */
    record ErasePerson(PartyId partyId, LegalBasis legalBasis) implements PersonCommand {
        @Override
        public Authority authority() {
            return Authority.mandated(MandateAct.ADMINISTER);
        }

        @Override
        public List<Guard.Lock> guards(Acting acting) {
            return List.of(
                    new Guard.OfInstallation().toRead(),
                    new Guard.OfParty(partyId).toChange(),
                    new Guard.OfRetention(partyId).toRead(),
                    new Guard.OfMandates(acting.onBehalfOf(), partyId).toRead());
        }
    }
}
