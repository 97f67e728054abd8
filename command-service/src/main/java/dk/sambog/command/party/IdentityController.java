package dk.sambog.command.party;

import dk.sambog.command.body.DatedBody;
import dk.sambog.command.body.Translation;
import dk.sambog.command.lint.TextLint;
import dk.sambog.command.party.IdentityCommand.MergeIntoSurvivor;
import dk.sambog.command.party.IdentityCommand.VerifyIdentity;
import dk.sambog.command.request.CommandAnswer;
import dk.sambog.command.request.CommandRequest;
import dk.sambog.events.document.DocumentId;
import dk.sambog.events.party.IdentityMethod;
import dk.sambog.events.party.PartyId;
import dk.sambog.events.party.PartyIdentifier;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who a party is, over HTTP. */
@RestController
@RequestMapping("/api/v1/parties/{id}")
class IdentityController {
    @PostMapping("/identity-verification")
    ResponseEntity<CommandAnswer> verify(
            @PathVariable PartyId id, @Valid @RequestBody VerifyIdentityBody body, CommandRequest request) {
        return request.handle(body, id.value());
    }

    @PostMapping("/merger")
    ResponseEntity<CommandAnswer> merge(
            @PathVariable PartyId id, @Valid @RequestBody MergePartiesBody body, CommandRequest request) {
        return request.handle(body, id.value());
    }
}

record VerifyIdentityBody(
        @NotNull IdentityMethod method,
        RegistrationBody.@Nullable @Valid IdentifierBody identifier,
        @Nullable DocumentId documentId,
        @Nullable LocalDate effectiveOn)
        implements DatedBody {
    @Override
    public VerifyIdentity command(Translation translation, LocalDate on) {
        return new VerifyIdentity(
                translation.target(PartyId::new),
                method,
                identifier == null ? null : written(identifier),
                documentId == null ? null : translation.document("/documentId", documentId),
                on);
    }

    private static PartyIdentifier written(RegistrationBody.IdentifierBody identifier) {
        TextLint.requireNoCpr("/identifier/id", identifier.id());
        return Identifiers.written(identifier.scheme(), identifier.id());
    }
}

record MergePartiesBody(
        @NotNull PartyId survivor,
        @NotBlank @Size(max = 4000) String reason,
        @Nullable LocalDate effectiveOn) implements DatedBody {
    @Override
    public MergeIntoSurvivor command(Translation translation, LocalDate on) {
        var party = translation.target(PartyId::new);
        translation.moveLogins(party, survivor);
        return new MergeIntoSurvivor(party, survivor, on, translation.keepText("/reason", reason));
    }
}
