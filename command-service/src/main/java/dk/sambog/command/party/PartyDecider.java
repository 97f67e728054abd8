package dk.sambog.command.party;

import static dk.sambog.command.facts.GuardRejection.ALREADY_FOUNDED;
import static dk.sambog.command.facts.GuardRejection.NOT_FOUNDED;
import static dk.sambog.command.party.PartyRejection.ADMINISTRATOR_IS_A_PERSON;
import static dk.sambog.command.party.PartyRejection.GRANT_TO_ONESELF;
import static dk.sambog.command.party.PartyRejection.IMPORTS_ORGANISATIONS_ONLY;
import static dk.sambog.command.party.PartyRejection.NOT_FOR_THE_OPERATOR;
import static dk.sambog.command.party.PartyRejection.PEOPLE_ADMINISTER_THEMSELVES;
import static dk.sambog.command.party.PartyRejection.SELF_IS_A_PERSON;

import dk.sambog.command.facts.Facts;
import dk.sambog.command.facts.Guard;
import dk.sambog.command.facts.GuardRejection;
import dk.sambog.command.party.PartyCommand.Administration;
import dk.sambog.command.party.PartyCommand.RegisterFounder;
import dk.sambog.command.party.PartyCommand.RegisterParty;
import dk.sambog.command.party.PartyCommand.RegisterSelf;
import dk.sambog.command.problem.CommandRejected;
import dk.sambog.events.party.MandateAct;
import dk.sambog.events.party.PartyEvent;
import dk.sambog.events.party.PartyEvent.MandateGranted;
import dk.sambog.events.party.PartyEvent.PartyRegistered;
import dk.sambog.events.party.PartyType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rules of registering: a register number has one party, and an import brings in organisations only. */
final class PartyDecider {
    private PartyDecider() {}

    static List<PartyEvent> decide(PartyState state, PartyCommand command, Facts facts) {
        return switch (command) {
            case RegisterFounder founder -> found(founder, facts);
            case RegisterSelf self -> registerSelf(self, facts);
            case RegisterParty register -> register(register, facts);
            case IdentityCommand identity -> Identity.decide(PartyState.registered(state), identity, facts);
        };
    }

    private static List<PartyEvent> found(RegisterFounder command, Facts facts) {
        if (facts.find(new Guard.OfInstallation()).isPresent()) {
            throw new CommandRejected(ALREADY_FOUNDED);
        }
        Identifiers.require(command.type(), command.identifiers(), "/operator/identifiers", facts);
        var registered = new PartyRegistered(command.partyId(), command.type(), command.identifiers(), command.name());
        return registration(registered, command.administration(), facts);
    }

    private static List<PartyEvent> registerSelf(RegisterSelf command, Facts facts) {
        requireFounded(facts);
        if (command.type() != PartyType.PERSON) {
            throw new CommandRejected(SELF_IS_A_PERSON, "/type");
        }
        Identifiers.require(command.type(), command.identifiers(), "/identifiers", facts);
        return List.of(new PartyRegistered(command.partyId(), command.type(), List.of(), command.name()));
    }

    private static List<PartyEvent> register(RegisterParty command, Facts facts) {
        if (!facts.onBehalfOf().equals(facts.operator())) {
            throw new CommandRejected(NOT_FOR_THE_OPERATOR);
        }
        facts.requireCover(null, null);
        var plainOrganisation = !command.type().isPersonal() && !command.hasLogin() && command.administration() == null;
        if (!facts.isMandatedTo(MandateAct.ADMINISTER) && !plainOrganisation) {
            throw new CommandRejected(IMPORTS_ORGANISATIONS_ONLY);
        }
        Identifiers.require(command.type(), command.identifiers(), "/identifiers", facts);
        if (command.administration() != null
                && facts.isActor(command.administration().administrator())) {
            throw new CommandRejected(GRANT_TO_ONESELF, "/administrator");
        }
        var registered = new PartyRegistered(command.partyId(), command.type(), command.identifiers(), command.name());
        return registration(registered, command.administration(), facts);
    }

    private static List<PartyEvent> registration(
            PartyRegistered registered, @Nullable Administration administration, Facts facts) {
        if (administration == null) {
            return List.of(registered);
        }
        if (registered.type() == PartyType.PERSON) {
            throw new CommandRejected(PEOPLE_ADMINISTER_THEMSELVES, "/administrator");
        }
        var administrator = administration.administrator();
        if (facts.require(new Guard.OfParty(administrator), GuardRejection.NO_SUCH_PARTY, "/administrator")
                        .type()
                != PartyType.PERSON) {
            throw new CommandRejected(ADMINISTRATOR_IS_A_PERSON, "/administrator");
        }
        var mandate = new MandateGranted(
                registered.partyId(),
                administration.mandateId(),
                administrator,
                List.of(MandateAct.ADMINISTER),
                null,
                facts.today(),
                null,
                null);
        return List.of(registered, mandate);
    }

    private static void requireFounded(Facts facts) {
        if (facts.find(new Guard.OfInstallation()).isEmpty()) {
            throw new CommandRejected(NOT_FOUNDED);
        }
    }
}
