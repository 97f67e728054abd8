package dk.sambog.command.person;

import dk.sambog.command.decision.Policy;
import dk.sambog.command.guard.party.PartyGuard;
import dk.sambog.command.person.PersonCommand.ErasePerson;
import dk.sambog.events.LedgerEvent;
import dk.sambog.events.party.PartyEvent.PartyErased;
import java.util.List;
import org.springframework.stereotype.Component;

/** Who was registered more than once is erased under every id, or under none when a law keeps one of them. */
@Component
class ErasureOfMerged implements Policy {
    private final PartyGuard parties;

    ErasureOfMerged(PartyGuard parties) {
        this.parties = parties;
    }

    @Override
    public List<PersonCommand> follow(LedgerEvent event) {
        return event instanceof PartyErased erased
                ? parties.mergedInto(erased.partyId()).stream()
                        .<PersonCommand>map(merged -> new ErasePerson(merged, erased.legalBasis()))
                        .toList()
                : List.of();
    }
}
