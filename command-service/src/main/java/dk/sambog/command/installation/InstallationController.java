package dk.sambog.command.installation;

import dk.sambog.command.authority.Acting;
import dk.sambog.command.body.CommandBody;
import dk.sambog.command.body.Translation;
import dk.sambog.command.clock.Ids;
import dk.sambog.command.clock.LocalDates;
import dk.sambog.command.decision.LedgerCommand;
import dk.sambog.command.facts.GuardRejection;
import dk.sambog.command.installation.InstallationCommand.FoundInstallation;
import dk.sambog.command.installation.InstallationCommand.PresentedToken;
import dk.sambog.command.party.Founders;
import dk.sambog.command.party.RegistrationBody;
import dk.sambog.command.problem.CommandRejected;
import dk.sambog.command.request.CommandAnswer;
import dk.sambog.command.request.CommandRequest;
import dk.sambog.command.vault.Login;
import dk.sambog.events.installation.InstallationId;
import dk.sambog.events.party.PartyId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The founding of the ledger over HTTP. */
@RestController
@RequestMapping("/api/v1/installation")
class InstallationController {
    private final Ids ids;
    private final LocalDates dates;

    InstallationController(Ids ids, LocalDates dates) {
        this.ids = ids;
        this.dates = dates;
    }

    @PostMapping
    ResponseEntity<CommandAnswer> found(@Valid @RequestBody FoundInstallationBody body, CommandRequest request) {
        var caller = request.caller();
        var administrator = new PartyId(ids.next());
        var founding = new Founding(
                body,
                administrator,
                new Login(caller.issuer(), caller.subject()),
                caller.party() != null,
                dates.zone());
        return request.as(new Acting(administrator, administrator, null, ids.next()))
                .handleOnce(founding, null);
    }
}

record FoundInstallationBody(
        @NotNull @Size(max = 500) String token,
        @NotNull @Valid RegistrationBody operator,
        @NotNull @Valid AdministratorBody administrator) {
    record AdministratorBody(@NotNull String name) {}

    /** Without the token. */
    @Override
    public String toString() {
        return "FoundInstallationBody[…]";
    }
}

/**
 * A founding by whoever is signed in, who becomes the administrator.
 *
 * @param isParty whether the caller is a party already
 */
record Founding(FoundInstallationBody body, PartyId administrator, Login login, boolean isParty, ZoneId zone)
        implements CommandBody {
    @Override
    public List<LedgerCommand> commands(Translation translation) {
        if (isParty) {
            // There are parties in a founded ledger only.
            throw new CommandRejected(GuardRejection.ALREADY_FOUNDED);
        }
        var operator = translation.newId(PartyId::new);
        var founders = new Founders(
                operator, body.operator(), administrator, body.administrator().name());
        var commands = new ArrayList<LedgerCommand>(founders.commands(translation, login));
        commands.add(new FoundInstallation(
                translation.newId(InstallationId::new),
                operator,
                body.operator().type(),
                administrator,
                zone,
                new PresentedToken(body.token())));
        return List.copyOf(commands);
    }
}
