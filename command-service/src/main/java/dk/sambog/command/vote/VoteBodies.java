package dk.sambog.command.vote;

import dk.sambog.ballot.Choice;
import dk.sambog.command.body.CommandBody;
import dk.sambog.command.body.Translation;
import dk.sambog.command.problem.CommandRejected;
import dk.sambog.events.document.DocumentId;
import dk.sambog.events.vote.VoteEvent.PaperCountRecorded.PaperBallots;
import dk.sambog.events.vote.VoteId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What the requests about a vote that was called say. */
final class VoteBodies {
    private VoteBodies() {}

    record ExcludeOptionBody(
            @NotBlank @Size(max = 40) String option,
            @NotBlank @Size(max = 4000) String reason) implements CommandBody {
        @Override
        public List<VoteCommand> commands(Translation translation) {
            return List.of(new VoteCommand.ExcludeOption(
                    translation.target(VoteId::new), option, translation.keepText("/reason", reason)));
        }

        @Override
        public boolean needsVersion() {
            return true;
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

    /** {@code invalid}: ballots that name nothing that can be counted; {@code documentId}: the signed count. */
    record PaperCountBody(
            @NotNull @Size(max = 5000) List<@NotNull @Valid PaperBallotsBody> ballots,
            @Nullable @PositiveOrZero @Max(1_000_000) Long invalid,
            @Nullable DocumentId documentId)
            implements CommandBody {
        @Override
        public List<VoteCommand> commands(Translation translation) {
            return List.of(new VoteCommand.RecordPaperCount(
                    translation.target(VoteId::new),
                    IntStream.range(0, ballots.size())
                            .mapToObj(number -> ballots.get(number).toBallots("/ballots/" + number))
                            .toList(),
                    invalid == null ? 0 : invalid,
                    documentId == null ? null : translation.document("/documentId", documentId)));
        }

        @Override
        public boolean needsVersion() {
            return true;
        }
    }

    /** Ballots alike; {@code choice} as ballots are published: {@code sluice,dike}, with points {@code sluice=5,dike=2}. */
    record PaperBallotsBody(
            @NotNull @Size(max = 10_000) String choice,
            @NotNull @Min(1) @Max(1_000_000) Long count) {
        PaperBallots toBallots(String pointer) {
            try {
                Choice.parse(choice);
            } catch (IllegalArgumentException e) {
                throw new CommandRejected(VoteRejection.PAPER_BALLOT, pointer);
            }
            return new PaperBallots(choice, count);
        }
    }

    record BreakTieBody(
            @NotNull @Size(min = 1, max = 200) List<@NotBlank @Size(max = 40) String> order,
            @NotBlank @Size(max = 4000) String reason)
            implements CommandBody {
        @Override
        public List<VoteCommand> commands(Translation translation) {
            return List.of(new VoteCommand.BreakTie(
                    translation.target(VoteId::new), order, translation.keepText("/reason", reason)));
        }

        @Override
        public boolean needsVersion() {
            return true;
        }
    }

    record CertifyBody() implements CommandBody {
        @Override
        public List<VoteCommand> commands(Translation translation) {
            return List.of(new VoteCommand.CertifyResult(translation.target(VoteId::new)));
        }

        @Override
        public boolean needsVersion() {
            return true;
        }
    }

    record AnnulBody(@NotBlank @Size(max = 4000) String reason) implements CommandBody {
        @Override
        public List<VoteCommand> commands(Translation translation) {
            return List.of(new VoteCommand.AnnulVote(
                    translation.target(VoteId::new), translation.keepText("/reason", reason)));
        }

        @Override
        public boolean needsVersion() {
            return true;
        }
    }
}
