package dk.sambog.command.mandate;

import dk.sambog.command.body.CommandBody;
import dk.sambog.command.body.QuantityBody;
import dk.sambog.command.body.Translation;
import dk.sambog.command.mandate.MandateCommand.GrantMandate;
import dk.sambog.command.mandate.MandateCommand.RevokeMandate;
import dk.sambog.command.request.CommandAnswer;
import dk.sambog.command.request.CommandRequest;
import dk.sambog.events.party.MandateAct;
import dk.sambog.events.party.MandateId;
import dk.sambog.events.party.PartyId;
import dk.sambog.events.project.ProjectId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Mandates over HTTP, in the stream of the party that is acted for. */
@RestController
@RequestMapping("/api/v1/parties/{id}/mandates")
class MandateController {
    @PostMapping
    ResponseEntity<CommandAnswer> grant(
            @PathVariable PartyId id, @Valid @RequestBody GrantMandateBody body, CommandRequest request) {
        return request.handle(body, id.value());
    }

    @PostMapping("/{mandateId}/revocation")
    ResponseEntity<CommandAnswer> revoke(
            @PathVariable PartyId id,
            @PathVariable MandateId mandateId,
            @Valid @RequestBody RevokeMandateBody body,
            CommandRequest request) {
        return request.handle(body.of(mandateId), id.value());
    }
}

record GrantMandateBody(
        @NotNull PartyId grantee,
        @NotNull List<@NotNull MandateAct> acts,
        @Nullable ProjectId projectId,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable QuantityBody ceiling)
        implements CommandBody {
    @Override
    public List<MandateCommand> commands(Translation translation) {
        return List.of(new GrantMandate(
                translation.target(PartyId::new),
                translation.newId(MandateId::new),
                grantee,
                acts,
                projectId,
                translation.orToday(validFrom),
                validTo,
                ceiling == null ? null : ceiling.toQuantity("/ceiling")));
    }
}

record RevokeMandateBody(
        @NotBlank @Size(max = 4000) String reason, @Nullable LocalDate effectiveOn) {
    /** Of the mandate in the path. */
    CommandBody of(MandateId mandate) {
        return translation -> List.of(new RevokeMandate(
                translation.target(PartyId::new),
                mandate,
                translation.orToday(effectiveOn),
                translation.keepText("/reason", reason)));
    }
}
