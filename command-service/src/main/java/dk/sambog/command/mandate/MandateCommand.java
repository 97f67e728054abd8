package dk.sambog.command.mandate;

import dk.sambog.command.authority.Acting;
import dk.sambog.command.authority.Authority;
import dk.sambog.command.decision.LedgerCommand;
import dk.sambog.command.facts.Guard;
import dk.sambog.events.Quantity;
import dk.sambog.events.StreamId;
import dk.sambog.events.document.TextRef;
import dk.sambog.events.party.MandateAct;
import dk.sambog.events.party.MandateId;
import dk.sambog.events.party.PartyId;
import dk.sambog.events.project.ProjectId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can be asked of the mandates a party gives. */
sealed interface MandateCommand extends LedgerCommand {
    /** The party that is acted for. */
    PartyId partyId();

    @Override
    default StreamId stream() {
        return StreamId.of("party", partyId());
    }

    @Override
    default Authority authority() {
        return Authority.selfOr(MandateAct.ADMINISTER);
    }

    record GrantMandate(
            PartyId partyId,
            MandateId mandateId,
            PartyId grantee,
            List<MandateAct> acts,
            @Nullable ProjectId projectId,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            @Nullable Quantity ceiling)
            implements MandateCommand {
        @Override
        public List<Guard.Lock> guards(Acting acting) {
            var locks = new ArrayList<>(List.of(
                    new Guard.OfInstallation().toRead(),
                    new Guard.OfParty(grantee).toRead(),
                    new Guard.OfMandates(grantee, acting.actor()).toRead()));
            if (projectId != null) {
                locks.add(new Guard.OfProject(projectId).toRead());
            }
            return List.copyOf(locks);
        }
    }

    record RevokeMandate(PartyId partyId, MandateId mandateId, LocalDate effectiveOn, TextRef reason)
            implements MandateCommand {
        @Override
        public List<Guard.Lock> guards() {
            // Nobody acts for the party while it takes a mandate back.
            return List.of(new Guard.OfInstallation().toRead(), new Guard.OfPrincipal(partyId).toChange());
        }
    }
}
