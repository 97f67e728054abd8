package dk.sambog.command.agreement;

import dk.sambog.command.agreement.AgreementBodies.DraftAgreementBody;
import dk.sambog.command.agreement.AgreementBodies.FileAgreementBody;
import dk.sambog.command.agreement.AgreementBodies.ProposeVersionBody;
import dk.sambog.command.agreement.AgreementBodies.SignAgreementBody;
import dk.sambog.command.agreement.AmendmentBodies.ProposeAmendmentBody;
import dk.sambog.command.agreement.AmendmentBodies.RecordBreachBody;
import dk.sambog.command.agreement.AmendmentBodies.TerminateAgreementBody;
import dk.sambog.command.agreement.SourceBodies.FromSourceBody;
import dk.sambog.command.request.CommandAnswer;
import dk.sambog.command.request.CommandRequest;
import dk.sambog.events.agreement.AgreementId;
import jakarta.validation.Valid;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Agreements over HTTP. */
@RestController
@RequestMapping("/api/v1/agreements")
class AgreementController {
    @PostMapping
    ResponseEntity<CommandAnswer> draft(@Valid @RequestBody DraftAgreementBody body, CommandRequest request) {
        return request.handle(body);
    }

    @PostMapping("/from-source")
    ResponseEntity<CommandAnswer> record(@Valid @RequestBody FromSourceBody body, CommandRequest request) {
        return request.handle(body);
    }

    @PostMapping("/{id}/versions")
    ResponseEntity<CommandAnswer> propose(
            @PathVariable AgreementId id, @Valid @RequestBody ProposeVersionBody body, CommandRequest request) {
        return request.handle(body, id.value());
    }

    @PostMapping("/{id}/signatures")
    ResponseEntity<CommandAnswer> sign(
            @PathVariable AgreementId id, @Valid @RequestBody SignAgreementBody body, CommandRequest request) {
        return request.handle(body, id.value());
    }

    @PostMapping("/{id}/file")
    ResponseEntity<CommandAnswer> file(
            @PathVariable AgreementId id, @Valid @RequestBody FileAgreementBody body, CommandRequest request) {
        return request.handle(body, id.value());
    }

    @PostMapping("/{id}/amendments")
    ResponseEntity<CommandAnswer> amend(
            @PathVariable AgreementId id, @Valid @RequestBody ProposeAmendmentBody body, CommandRequest request) {
        return request.handle(body, id.value());
    }

    @PostMapping("/{id}/breaches")
    ResponseEntity<CommandAnswer> recordBreach(
            @PathVariable AgreementId id, @Valid @RequestBody RecordBreachBody body, CommandRequest request) {
        return request.handle(body, id.value());
    }

    @PostMapping("/{id}/termination")
    ResponseEntity<CommandAnswer> terminate(
            @PathVariable AgreementId id, @Valid @RequestBody TerminateAgreementBody body, CommandRequest request) {
        return request.handle(body, id.value());
    }
}
