package dk.sambog.command.ballot;

import dk.sambog.command.ballot.Casting.Cast;
import dk.sambog.command.ballot.Casting.Receipt;
import dk.sambog.command.request.CommandAnswer;
import dk.sambog.command.request.CommandRequest;
import dk.sambog.events.party.PartyId;
import dk.sambog.events.vote.VoteId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Ballots over HTTP. They are no part of batches: what is answered here is answered once, to the voter. */
@RestController
class BallotController {
    private final Casting casting;

    BallotController(Casting casting) {
        this.casting = casting;
    }

    @PostMapping("/api/v1/votes/{id}/ballots")
    ResponseEntity<BallotAnswer> cast(
            @PathVariable VoteId id, @Valid @RequestBody CastBallotBody body, CommandRequest request) {
        var last = new AtomicReference<Cast>();
        var answer = request.handleOnce(
                translation -> {
                    last.set(casting.cast(id, body.toChoice(), translation));
                    return List.of(last.get().command());
                },
                id.value());
        return new ResponseEntity<>(
                BallotAnswer.of(answer.getBody(), last.get()), answer.getHeaders(), answer.getStatusCode());
    }

    @PostMapping("/api/v1/votes/{id}/paper-voters")
    ResponseEntity<CommandAnswer> onPaper(
            @PathVariable VoteId id, @Valid @RequestBody PaperVoterBody body, CommandRequest request) {
        return request.handle(translation -> List.of(casting.onPaper(id, body.voter(), translation)), id.value());
    }
}

record PaperVoterBody(@NotNull PartyId voter) {}

/**
 * What casting is answered with, once; a repeated request is answered without it.
 *
 * @param events none when a ballot of a secret vote was replaced
 */
record BallotAnswer(
        UUID id,
        String stream,
        long version,
        List<CommandAnswer.Event> events,
        @Nullable Receipt receipt) {
    static @Nullable BallotAnswer of(@Nullable CommandAnswer answer, @Nullable Cast cast) {
        if (answer == null || cast == null) {
            return null;
        }
        // Replacing a secret ballot appends nothing to the events its stream has.
        var version = answer.events().isEmpty() ? 0 : answer.version();
        return new BallotAnswer(answer.id(), answer.stream(), version, answer.events(), cast.receipt());
    }
}
