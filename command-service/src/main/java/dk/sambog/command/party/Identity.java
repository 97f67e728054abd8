package dk.sambog.command.party;

import static dk.sambog.command.facts.GuardRejection.EFFECTIVE_IN_THE_FUTURE;
import static dk.sambog.command.facts.GuardRejection.NO_SUCH_PARTY;
import static dk.sambog.command.party.PartyRejection.IDENTITY_BY_ANOTHER;
import static dk.sambog.command.party.PartyRejection.IDENTITY_METHOD_DOES_NOT_FIT;
import static dk.sambog.command.party.PartyRejection.MERGE_BY_ANOTHER;
import static dk.sambog.command.party.PartyRejection.MERGE_INTO_ITSELF;
import static dk.sambog.command.party.PartyRejection.MERGE_OF_DIFFERENT_KINDS;
import static dk.sambog.command.party.PartyRejection.NOT_FOR_THE_OPERATOR;
import static dk.sambog.command.party.PartyRejection.NUMBER_OF_THE_EXTRACT;
import static dk.sambog.command.party.PartyRejection.OPERATOR_STAYS;

import dk.sambog.command.facts.Facts;
import dk.sambog.command.facts.Guard;
import dk.sambog.command.facts.party.IdentifierFacts;
import dk.sambog.command.party.IdentityCommand.MergeIntoSurvivor;
import dk.sambog.command.party.IdentityCommand.VerifyIdentity;
import dk.sambog.command.party.PartyState.Registered;
import dk.sambog.command.problem.CommandRejected;
import dk.sambog.events.party.IdentityMethod;
import dk.sambog.events.party.PartyEvent;
import dk.sambog.events.party.PartyEvent.PartiesMerged;
import dk.sambog.events.party.PartyEvent.PartyIdentityVerified;
import dk.sambog.events.party.PartyType;
import java.util.List;
import java.util.Optional;

/** The rules of who a party is: others say it, for the operator, and two that are one become one. */
final class Identity {
    private Identity() {}

    static List<PartyEvent> decide(Registered party, IdentityCommand command, Facts facts) {
        if (!facts.onBehalfOf().equals(facts.operator())) {
            throw new CommandRejected(NOT_FOR_THE_OPERATOR);
        }
        facts.requireCover(null, null);
        if (command.effectiveOn().isAfter(facts.today())) {
            throw new CommandRejected(EFFECTIVE_IN_THE_FUTURE, "/effectiveOn");
        }
        return switch (command) {
            case VerifyIdentity verify -> verify(party, verify, facts);
            case MergeIntoSurvivor merge -> merge(party, merge, facts);
        };
    }

    private static List<PartyEvent> verify(Registered party, VerifyIdentity command, Facts facts) {
        if (facts.isActing(command.partyId())) {
            throw new CommandRejected(IDENTITY_BY_ANOTHER);
        }
        if (!fits(command.method(), party.type())) {
            throw new CommandRejected(IDENTITY_METHOD_DOES_NOT_FIT, "/method");
        }
        var identifier = command.identifier();
        var isItsNumber = identifier != null
                && facts.find(new Guard.OfIdentifier(identifier))
                        .map(IdentifierFacts::holder)
                        .equals(Optional.of(command.partyId()));
        if ((command.method() == IdentityMethod.REGISTER_EXTRACT) != isItsNumber
                || (identifier != null && !isItsNumber)) {
            throw new CommandRejected(NUMBER_OF_THE_EXTRACT, "/identifier");
        }
        return List.of(new PartyIdentityVerified(
                command.partyId(), command.method(), identifier, command.evidence(), command.effectiveOn()));
    }

    private static boolean fits(IdentityMethod method, PartyType type) {
        return switch (method) {
            case MITID -> true;
            case REGISTER_EXTRACT -> !type.isPersonal();
            case IDENTITY_DOCUMENT -> type == PartyType.PERSON;
            case IN_PERSON -> type.isPersonal();
        };
    }

    private static List<PartyEvent> merge(Registered party, MergeIntoSurvivor command, Facts facts) {
        if (command.survivor().equals(command.partyId())) {
            throw new CommandRejected(MERGE_INTO_ITSELF, "/survivor");
        }
        // The logins of one become the other's: nobody helps themselves to them.
        if (facts.isActor(command.partyId()) || facts.isActor(command.survivor())) {
            throw new CommandRejected(MERGE_BY_ANOTHER);
        }
        if (command.partyId().equals(facts.operator())) {
            throw new CommandRejected(OPERATOR_STAYS);
        }
        var survivor = facts.require(new Guard.OfParty(command.survivor()), NO_SUCH_PARTY, "/survivor");
        var arePersonal = party.type().isPersonal() || survivor.type().isPersonal();
        if (arePersonal && party.type() != survivor.type()) {
            throw new CommandRejected(MERGE_OF_DIFFERENT_KINDS, "/survivor");
        }
        return List.of(
                new PartiesMerged(command.partyId(), command.survivor(), command.effectiveOn(), command.reason()));
    }
}
