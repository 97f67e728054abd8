package dk.sambog.command.vote;

import dk.sambog.command.request.CommandAnswer;
import dk.sambog.command.request.CommandRequest;
import dk.sambog.events.vote.VoteId;
import jakarta.validation.Valid;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Votes over HTTP. */
@RestController
@RequestMapping("/api/v1/votes")
class VoteController {
    @PostMapping
    ResponseEntity<CommandAnswer> call(@Valid @RequestBody CallVoteBody body, CommandRequest request) {
        return request.handle(body);
    }

    @PostMapping("/{id}/exclusions")
    ResponseEntity<CommandAnswer> exclude(
            @PathVariable VoteId id, @Valid @RequestBody VoteBodies.ExcludeOptionBody body, CommandRequest request) {
        return request.handle(body, id.value());
    }

    @PostMapping("/{id}/opening")
    ResponseEntity<CommandAnswer> open(@PathVariable VoteId id, CommandRequest request) {
        return request.handle(new VoteBodies.OpenVotingBody(), id.value());
    }

    @PostMapping("/{id}/closing")
    ResponseEntity<CommandAnswer> close(@PathVariable VoteId id, CommandRequest request) {
        return request.handle(new VoteBodies.CloseVotingBody(), id.value());
    }

    @PostMapping("/{id}/paper-counts")
    ResponseEntity<CommandAnswer> countPaper(
            @PathVariable VoteId id, @Valid @RequestBody VoteBodies.PaperCountBody body, CommandRequest request) {
        return request.handle(body, id.value());
    }

    @PostMapping("/{id}/tie-decisions")
    ResponseEntity<CommandAnswer> breakTie(
            @PathVariable VoteId id, @Valid @RequestBody VoteBodies.BreakTieBody body, CommandRequest request) {
        return request.handle(body, id.value());
    }

    @PostMapping("/{id}/certification")
    ResponseEntity<CommandAnswer> certify(@PathVariable VoteId id, CommandRequest request) {
        return request.handle(new VoteBodies.CertifyBody(), id.value());
    }

    @PostMapping("/{id}/annulment")
    ResponseEntity<CommandAnswer> annul(
            @PathVariable VoteId id, @Valid @RequestBody VoteBodies.AnnulBody body, CommandRequest request) {
        return request.handle(body, id.value());
    }
}
