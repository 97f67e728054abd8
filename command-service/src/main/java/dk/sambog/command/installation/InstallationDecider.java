package dk.sambog.command.installation;

import static dk.sambog.command.facts.GuardRejection.ALREADY_FOUNDED;
import static dk.sambog.command.installation.InstallationRejection.OPERATOR_IS_AN_ORGANISATION;
import static dk.sambog.command.installation.InstallationRejection.WRONG_TOKEN;

import dk.sambog.command.facts.Facts;
import dk.sambog.command.facts.Guard;
import dk.sambog.command.installation.InstallationCommand.FoundInstallation;
import dk.sambog.command.problem.CommandRejected;
import dk.sambog.events.installation.InstallationEvent;
import dk.sambog.events.installation.InstallationEvent.InstallationFounded;
import java.util.List;

/** The rules of the installation: founded once, by whoever holds the token. */
final class InstallationDecider {
    private InstallationDecider() {}

    /** {@code tokens} is the one token this ledger waits for. */
    static List<InstallationEvent> decide(InstallationCommand command, Facts facts, InstallationToken tokens) {
        return switch (command) {
            case FoundInstallation found -> found(found, facts, tokens);
        };
    }

    private static List<InstallationEvent> found(FoundInstallation command, Facts facts, InstallationToken tokens) {
        if (facts.find(new Guard.OfInstallation()).isPresent()) {
            throw new CommandRejected(ALREADY_FOUNDED);
        }
        if (!tokens.fits(command.token().secret())) {
            throw new CommandRejected(WRONG_TOKEN, "/token");
        }
        if (command.operatorType().isPersonal()) {
            throw new CommandRejected(OPERATOR_IS_AN_ORGANISATION, "/operator/type");
        }
        return List.of(new InstallationFounded(
                command.installationId(),
                command.operator(),
                command.administrator(),
                command.zone().getId()));
    }
}
