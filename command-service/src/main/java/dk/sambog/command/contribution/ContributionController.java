package dk.sambog.command.contribution;

import dk.sambog.command.contribution.ContributionBodies.EvidenceBody;
import dk.sambog.command.contribution.ContributionBodies.ReceiptBody;
import dk.sambog.command.contribution.ContributionBodies.RecordContributionBody;
import dk.sambog.command.contribution.ContributionBodies.ReversalBody;
import dk.sambog.command.contribution.ContributionBodies.VerificationBody;
import dk.sambog.command.request.CommandAnswer;
import dk.sambog.command.request.CommandRequest;
import dk.sambog.events.contribution.ContributionId;
import jakarta.validation.Valid;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Contributions over HTTP. */
@RestController
@RequestMapping("/api/v1/contributions")
class ContributionController {
    @PostMapping
    ResponseEntity<CommandAnswer> record(@Valid @RequestBody RecordContributionBody body, CommandRequest request) {
        return request.handle(body);
    }

    @PostMapping("/{id}/evidence")
    ResponseEntity<CommandAnswer> attach(
            @PathVariable ContributionId id, @Valid @RequestBody EvidenceBody body, CommandRequest request) {
        return request.handle(body, id.value());
    }

    @PostMapping("/{id}/receipt")
    ResponseEntity<CommandAnswer> receive(
            @PathVariable ContributionId id, @Valid @RequestBody ReceiptBody body, CommandRequest request) {
        return request.handle(body, id.value());
    }

    @PostMapping("/{id}/verification")
    ResponseEntity<CommandAnswer> verify(
            @PathVariable ContributionId id, @Valid @RequestBody VerificationBody body, CommandRequest request) {
        return request.handle(body, id.value());
    }

    @PostMapping("/{id}/reversal")
    ResponseEntity<CommandAnswer> reverse(
            @PathVariable ContributionId id, @Valid @RequestBody ReversalBody body, CommandRequest request) {
        return request.handle(body, id.value());
    }
}
