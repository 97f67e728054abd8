package dk.sambog.command.proposal;

import dk.sambog.command.proposal.ProposalBodies.AssessFeasibilityBody;
import dk.sambog.command.proposal.ProposalBodies.EstimateCostBody;
import dk.sambog.command.proposal.ProposalBodies.ProposeSolutionBody;
import dk.sambog.command.proposal.ProposalBodies.RejectProposalBody;
import dk.sambog.command.proposal.ProposalBodies.ReviseProposalBody;
import dk.sambog.command.proposal.ProposalBodies.SelectProposalBody;
import dk.sambog.command.proposal.ProposalBodies.ShortlistProposalBody;
import dk.sambog.command.proposal.ProposalBodies.WithdrawProposalBody;
import dk.sambog.command.request.CommandAnswer;
import dk.sambog.command.request.CommandRequest;
import dk.sambog.events.proposal.ProposalId;
import jakarta.validation.Valid;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Proposals over HTTP. */
@RestController
@RequestMapping("/api/v1/proposals")
class ProposalController {
    @PostMapping
    ResponseEntity<CommandAnswer> propose(@Valid @RequestBody ProposeSolutionBody body, CommandRequest request) {
        return request.handle(body);
    }

    @PostMapping("/{id}/revision")
    ResponseEntity<CommandAnswer> revise(
            @PathVariable ProposalId id, @Valid @RequestBody ReviseProposalBody body, CommandRequest request) {
        return request.handle(body, id.value());
    }

    @PostMapping("/{id}/assessments")
    ResponseEntity<CommandAnswer> assess(
            @PathVariable ProposalId id, @Valid @RequestBody AssessFeasibilityBody body, CommandRequest request) {
        return request.handle(body, id.value());
    }

    @PostMapping("/{id}/estimates")
    ResponseEntity<CommandAnswer> estimate(
            @PathVariable ProposalId id, @Valid @RequestBody EstimateCostBody body, CommandRequest request) {
        return request.handle(body, id.value());
    }

    @PostMapping("/{id}/shortlisting")
    ResponseEntity<CommandAnswer> shortlist(
            @PathVariable ProposalId id, @Valid @RequestBody ShortlistProposalBody body, CommandRequest request) {
        return request.handle(body, id.value());
    }

    @PostMapping("/{id}/selection")
    ResponseEntity<CommandAnswer> select(
            @PathVariable ProposalId id, @Valid @RequestBody SelectProposalBody body, CommandRequest request) {
        return request.handle(body, id.value());
    }

    @PostMapping("/{id}/rejection")
    ResponseEntity<CommandAnswer> reject(
            @PathVariable ProposalId id, @Valid @RequestBody RejectProposalBody body, CommandRequest request) {
        return request.handle(body, id.value());
    }

    @PostMapping("/{id}/withdrawal")
    ResponseEntity<CommandAnswer> withdraw(
            @PathVariable ProposalId id, @Valid @RequestBody WithdrawProposalBody body, CommandRequest request) {
        return request.handle(body, id.value());
    }
}
