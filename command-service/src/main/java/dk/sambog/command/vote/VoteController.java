package dk.sambog.command.vote;

import dk.sambog.command.body.CommandBody;
import dk.sambog.command.body.Translation;
import dk.sambog.command.request.CommandAnswer;
import dk.sambog.command.request.CommandRequest;
import dk.sambog.events.party.PartyId;
import dk.sambog.events.project.ProjectId;
import dk.sambog.events.proposal.ProposalId;
import dk.sambog.events.vote.VoteEvent.Secrecy;
import dk.sambog.events.vote.VoteEvent.VoteCalled.Option;
import dk.sambog.events.vote.VoteId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
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

    @PostMapping("/{id}/opening")
    ResponseEntity<CommandAnswer> open(@PathVariable VoteId id, CommandRequest request) {
        return request.handle(new OpenVotingBody(), id.value());
    }

    @PostMapping("/{id}/closing")
    ResponseEntity<CommandAnswer> close(@PathVariable VoteId id, CommandRequest request) {
        return request.handle(new CloseVotingBody(), id.value());
    }
}

record CallVoteBody(
        @NotNull ProjectId projectId,
        @NotBlank @Size(max = 4000) String question,
        @NotNull @Size(min = 2, max = 50) List<@NotNull @Valid OptionBody> options,
        @NotNull @Size(min = 1, max = 1000) List<@NotNull PartyId> electorate,
        @NotNull Secrecy secrecy,
        @Nullable Integer quorum,
        @NotNull Instant opensAt,
        @NotNull Instant closesAt)
        implements CommandBody {
    record OptionBody(
            @NotNull String code,
            @NotBlank @Size(max = 1000) String label,
            @Nullable ProposalId proposalId) {}

    @Override
    public List<VoteCommand> commands(Translation translation) {
        return List.of(new VoteCommand.CallVote(
                translation.newId(VoteId::new),
                projectId,
                translation.keepText("/question", question),
                IntStream.range(0, options.size())
                        .mapToObj(number -> option(number, translation))
                        .toList(),
                electorate,
                secrecy,
                quorum == null ? 0 : quorum,
                // As exact as the ledger keeps time.
                opensAt.truncatedTo(ChronoUnit.MICROS),
                closesAt.truncatedTo(ChronoUnit.MICROS)));
    }

    private Option option(int number, Translation translation) {
        var option = options.get(number);
        return new Option(
                option.code(),
                translation.keepText("/options/" + number + "/label", option.label()),
                option.proposalId());
    }
}

record OpenVotingBody() implements CommandBody {
    @Override
    public List<VoteCommand> commands(Translation translation) {
        return List.of(new VoteCommand.OpenVoting(translation.target(VoteId::new)));
    }

    @Override
    public boolean needsVersion() {
        return true;
    }
}

record CloseVotingBody() implements CommandBody {
    @Override
    public List<VoteCommand> commands(Translation translation) {
        return List.of(new VoteCommand.CloseVoting(translation.target(VoteId::new)));
    }

    @Override
    public boolean needsVersion() {
        return true;
    }
}
