package dk.sambog.query.vote;

import dk.sambog.events.project.ProjectId;
import dk.sambog.query.generation.Cut;
import dk.sambog.query.http.Page;
import dk.sambog.query.http.Paging;
import dk.sambog.query.http.Seen;
import dk.sambog.query.identity.Visibility;
import dk.sambog.query.problem.ProblemException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "things")
final class VoteController {
    private final VotesProjection votes;
    private final BallotsProjection ballots;

    VoteController(VotesProjection votes, BallotsProjection ballots) {
        this.votes = votes;
        this.ballots = ballots;
    }

    @GetMapping(path = "/api/v1/votes/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "One vote as it stands")
    ResponseEntity<VoteRow> vote(@PathVariable UUID id, Seen seen, Visibility visibility) {
        return seen.answer(votes.find(id).filter(row -> visibility.includes(new ProjectId(row.projectId()))));
    }

    @GetMapping(path = "/api/v1/elections/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "One election from a source: what its file says, our recount and the differences")
    ResponseEntity<VoteRow> election(@PathVariable UUID id, Seen seen, Visibility visibility) {
        return seen.answer(votes.find(id)
                .filter(VoteRow::fromSource)
                .filter(row -> visibility.includes(new ProjectId(row.projectId()))));
    }

    @GetMapping(
            path = "/api/v1/votes",
            produces = {MediaType.APPLICATION_JSON_VALUE, "text/csv"})
    @Operation(summary = "Votes as they stand: of a project, or all the caller may see")
    Page<VoteRow> votes(
            @RequestParam(required = false) @Nullable UUID projectId, Paging paging, Seen seen, Visibility visibility) {
        var after = paging.after(key -> UUID.fromString(key.getFirst()));
        return Page.of(
                votes.list(visibility.projectsOrNotFound(projectId), after, paging.size()),
                Cut.LATEST,
                VoteRow.class,
                row -> row,
                List::of);
    }

    @GetMapping(
            path = "/api/v1/votes/{id}/ballots",
            produces = {MediaType.APPLICATION_JSON_VALUE, "text/csv"})
    @Operation(summary = "The ballots a vote published at its close", description = "There are none before.")
    Page<BallotRow> ballots(@PathVariable UUID id, Cut cut, Paging paging, Visibility visibility) {
        visible(id, visibility);
        var after = paging.after(
                key -> new BallotsProjection.Key(Long.parseLong(key.get(0)), Integer.parseInt(key.get(1))));
        return Page.of(
                ballots.of(id, cut, after, paging.size()),
                cut,
                BallotRow.class,
                row -> row,
                key -> List.of(key.position(), key.ordinal()));
    }

    @GetMapping(path = "/api/v1/votes/{id}/pabulib", produces = "text/plain;charset=UTF-8")
    @Operation(
            summary = "A counted vote as a Pabulib file (.pb)",
            description = "For others to count again: pabulib.org/format. None before the vote is counted.")
    ResponseEntity<String> pabulib(@PathVariable UUID id, Seen seen, Visibility visibility) {
        var vote = visible(id, visibility);
        if (vote.outcome() == null) {
            throw ProblemException.notFound("This vote is not counted yet.");
        }
        return seen.answer(Optional.of(PabulibFile.of(vote, ballots.all(id))));
    }

    private VoteRow visible(UUID id, Visibility visibility) {
        return votes.find(id)
                .filter(row -> visibility.includes(new ProjectId(row.projectId())))
                .orElseThrow(() -> ProblemException.notFound("No such thing, or not one you may know of."));
    }
}
