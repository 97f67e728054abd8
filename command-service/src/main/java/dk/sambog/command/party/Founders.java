package dk.sambog.command.party;

import dk.sambog.command.body.Translation;
import dk.sambog.command.decision.LedgerCommand;
import dk.sambog.command.party.PartyCommand.Administration;
import dk.sambog.command.party.PartyCommand.RegisterFounder;
import dk.sambog.command.vault.Login;
import dk.sambog.events.party.MandateId;
import dk.sambog.events.party.PartyId;
import dk.sambog.events.party.PartyType;
import java.util.List;

/** The two parties every ledger begins with: who operates it, and the person who first administers it. */
public record Founders(PartyId operator, RegistrationBody operatorIs, PartyId administrator, String administratorName) {
    /** Registers both, binds the administrator to {@code login} and lets it administer the operator. */
    public List<? extends LedgerCommand> commands(Translation translation, Login login) {
        translation.bindLogin("/administrator", administrator, login);
        var administratorCommitment =
                translation.keepName("/administrator/name", administrator, PartyType.PERSON, administratorName);
        var operatorCommitment = translation.keepName("/operator/name", operator, operatorIs.type(), operatorIs.name());
        return List.of(
                new RegisterFounder(administrator, PartyType.PERSON, List.of(), administratorCommitment, null),
                new RegisterFounder(
                        operator,
                        operatorIs.type(),
                        operatorIs.toIdentifiers("/operator/identifiers"),
                        operatorCommitment,
                        new Administration(administrator, translation.newId(MandateId::new))));
    }
}
