package dk.sambog.command.group;

import dk.sambog.command.authority.Authority;
import dk.sambog.command.decision.LedgerCommand;
import dk.sambog.command.facts.Guard;
import dk.sambog.events.StreamId;
import dk.sambog.events.party.MandateAct;
import dk.sambog.events.party.PartyId;
import java.time.LocalDate;
import java.util.List;

/** What can be asked of an informal group's members. The group itself decides, or the operator; who leaves needs nobody. */
sealed interface GroupCommand extends LedgerCommand {
    /** The group. */
    PartyId partyId();

    @Override
    default StreamId stream() {
        return StreamId.of("party", partyId());
    }

    PartyId member();

    LocalDate effectiveOn();

    @Override
    default Authority authority() {
        return Authority.selfOr(MandateAct.ADMINISTER);
    }

    @Override
    default List<Guard.Lock> guards() {
        return List.of(new Guard.OfInstallation().toRead(), new Guard.OfParty(member()).toRead());
    }

    record TakeMemberIn(PartyId partyId, PartyId member, LocalDate effectiveOn) implements GroupCommand {}

    record LetMemberGo(PartyId partyId, PartyId member, LocalDate effectiveOn) implements GroupCommand {}
}
