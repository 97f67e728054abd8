package dk.sambog.command.party;

import dk.sambog.command.authority.Acting;
import dk.sambog.command.body.CommandBody;
import dk.sambog.command.body.Translation;
import dk.sambog.command.clock.Ids;
import dk.sambog.command.guard.party.IdentifierGuard;
import dk.sambog.command.party.PartyCommand.Administration;
import dk.sambog.command.party.PartyCommand.RegisterParty;
import dk.sambog.command.party.PartyCommand.RegisterSelf;
import dk.sambog.command.problem.CommandRejected;
import dk.sambog.command.request.CommandAnswer;
import dk.sambog.command.request.CommandRequest;
import dk.sambog.command.request.SignedIn;
import dk.sambog.command.vault.Login;
import dk.sambog.events.party.MandateId;
import dk.sambog.events.party.PartyId;
import dk.sambog.events.party.PartyType;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Registration over HTTP. Names are vault data, so the answer to it is not kept for a repeated request. */
@RestController
@RequestMapping("/api/v1/parties")
class PartyController {
    private final Ids ids;
    private final IdentifierGuard identifiers;

    PartyController(Ids ids, IdentifierGuard identifiers) {
        this.ids = ids;
        this.identifiers = identifiers;
    }

    /** The party that holds a register number, at once: for who met {@code identifier-taken}. */
    @GetMapping
    ResponseEntity<HolderAnswer> holder(@RequestParam String scheme, @RequestParam String id, SignedIn caller) {
        caller.requireParty();
        var identifier = Identifiers.written(scheme, id);
        var holder =
                identifiers.holder(identifier).orElseThrow(() -> new CommandRejected(PartyRejection.NO_SUCH_PARTY));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new HolderAnswer(holder, identifier.scheme(), identifier.id()));
    }

    @PostMapping
    ResponseEntity<CommandAnswer> register(@Valid @RequestBody RegisterPartyBody body, CommandRequest request) {
        if (!body.isSelf()) {
            return request.handleOnce(body, null);
        }
        var caller = request.caller();
        var self = new PartyId(ids.next());
        return request.as(new Acting(self, self, null, ids.next()))
                .handleOnce(new SelfRegistration(body, self, new Login(caller.issuer(), caller.subject())), null);
    }
}

/** Who holds a register number. */
record HolderAnswer(PartyId partyId, String scheme, String id) {}

record RegisterPartyBody(
        @NotNull PartyType type,
        @NotNull String name,
        @Nullable List<RegistrationBody.@NotNull @Valid IdentifierBody> identifiers,
        @Nullable Boolean self,
        @Nullable @Valid LoginBody login,
        @Nullable PartyId administrator)
        implements CommandBody {
    /** Whom an administrator lets sign in as the party. */
    record LoginBody(
            @NotBlank @Size(max = 500) String issuer,
            @NotBlank @Size(max = 500) String subject) {}

    @Override
    public List<PartyCommand> commands(Translation translation) {
        if (isSelf()) {
            throw new CommandRejected(PartyRejection.SELF_STANDS_ALONE, "/self");
        }
        var id = translation.newId(PartyId::new);
        if (login != null) {
            translation.bindLogin("/login", id, new Login(login.issuer(), login.subject()));
        }
        return List.of(new RegisterParty(
                id,
                type,
                registration().toIdentifiers("/identifiers"),
                translation.keepName("/name", id, type, name),
                login != null,
                administrator == null ? null : new Administration(administrator, translation.newId(MandateId::new))));
    }

    boolean isSelf() {
        return Boolean.TRUE.equals(self);
    }

    RegistrationBody registration() {
        return new RegistrationBody(type, name, identifiers);
    }
}

/** A registration of whoever is signed in. */
record SelfRegistration(RegisterPartyBody body, PartyId self, Login login) implements CommandBody {
    @Override
    public List<PartyCommand> commands(Translation translation) {
        if (body.login() != null || body.administrator() != null) {
            throw new CommandRejected(PartyRejection.SELF_STANDS_ALONE, "/self");
        }
        translation.bindLogin("/self", self, login);
        return List.of(new RegisterSelf(
                self,
                body.type(),
                body.registration().toIdentifiers("/identifiers"),
                translation.keepName("/name", self, body.type(), body.name())));
    }
}
