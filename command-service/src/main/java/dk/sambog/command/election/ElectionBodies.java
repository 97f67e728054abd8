package dk.sambog.command.election;

import dk.sambog.ballot.Choice;
import dk.sambog.command.body.CommandBody;
import dk.sambog.command.body.QuantityBody;
import dk.sambog.command.body.Translation;
import dk.sambog.command.problem.CommandRejected;
import dk.sambog.events.document.DocumentId;
import dk.sambog.events.election.ElectionEvent.ElectionBallotsRecorded.SourceBallots;
import dk.sambog.events.election.ElectionEvent.ElectionOptionsRecorded.SourceOption;
import dk.sambog.events.election.ElectionId;
import dk.sambog.events.project.ProjectId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What the requests that take an election in say. */
final class ElectionBodies {
    private ElectionBodies() {}

    /**
     * {@code voteType}, {@code rule}, {@code minimum} and {@code longestBallot} in the words of the file; {@code options} and
     * {@code ballots} are how many follow, {@code officialBallots} how many the file says there are.
     */
    record ElectionBody(
            @NotNull ProjectId projectId,
            @NotBlank @Size(max = 1000) String title,
            @NotNull DocumentId documentId,
            @NotBlank @Size(max = 40) String format,
            @NotBlank @Size(max = 40) String voteType,
            @NotBlank @Size(max = 40) String rule,
            @NotNull QuantityBody budget,
            @Nullable @PositiveOrZero Long minimum,
            @Nullable @Min(1) @Max(1000) Integer longestBallot,
            @NotNull @Min(1) @Max(10_000) Integer options,
            @NotNull @PositiveOrZero @Max(10_000_000) Long ballots,
            @Nullable @PositiveOrZero Long officialBallots,
            @Nullable LocalDate heldFrom,
            @Nullable LocalDate heldTo)
            implements CommandBody {
        @Override
        public List<ElectionCommand> commands(Translation translation) {
            var told =
                    new SourceRule(format, voteType, rule, budget.toQuantityOrNone("/budget"), minimum, longestBallot);
            return List.of(new ElectionCommand.RecordElection(
                    translation.newId(ElectionId::new),
                    projectId,
                    translation.keepText("/title", title),
                    translation.document("/documentId", documentId),
                    told,
                    options,
                    ballots,
                    officialBallots,
                    heldFrom,
                    heldTo));
        }
    }

    record OptionsBody(
            @NotNull ElectionId electionId,
            @NotNull @Size(min = 1, max = 500) List<@NotNull @Valid SourceOptionBody> options)
            implements CommandBody {
        @Override
        public List<ElectionCommand> commands(Translation translation) {
            return List.of(new ElectionCommand.RecordOptions(
                    electionId,
                    IntStream.range(0, options.size())
                            .mapToObj(number -> options.get(number).toOption("/options/" + number, translation))
                            .toList()));
        }
    }

    /** {@code cost} in the minor unit of the budget; the rest as the file says it, left out where it says nothing. */
    record SourceOptionBody(
            @NotBlank @Size(max = 100) @Pattern(regexp = "[^\\p{Cntrl}]+")
            String code,

            @NotBlank @Size(max = 1000) String label,
            @Nullable @PositiveOrZero Long cost,
            @Nullable @PositiveOrZero Long votes,
            @Nullable @PositiveOrZero Long score,
            @Nullable @PositiveOrZero @Max(9) Integer selected) {
        SourceOption toOption(String pointer, Translation translation) {
            return new SourceOption(
                    code, translation.keepText(pointer + "/label", label), cost, votes, score, selected);
        }
    }

    record BallotsBody(
            @NotNull ElectionId electionId,
            @NotNull @Size(min = 1, max = 5000) List<@NotNull @Valid SourceBallotsBody> ballots)
            implements CommandBody {
        @Override
        public List<ElectionCommand> commands(Translation translation) {
            return List.of(new ElectionCommand.RecordBallots(
                    electionId,
                    IntStream.range(0, ballots.size())
                            .mapToObj(number -> ballots.get(number).toBallots("/ballots/" + number))
                            .toList()));
        }
    }

    /** {@code count} ballots that say the same: {@code sluice,dike}, with points {@code sluice=5,dike=2}. */
    record SourceBallotsBody(
            @NotNull @Size(max = 20_000) String choice,
            @NotNull @Min(1) @Max(10_000_000) Long count) {
        SourceBallots toBallots(String pointer) {
            try {
                Choice.parse(choice);
            } catch (IllegalArgumentException e) {
                throw new CommandRejected(ElectionRejection.SOURCE_BALLOT, pointer + "/choice");
            }
            return new SourceBallots(choice, count);
        }
    }

    record RecountBody(@NotNull ElectionId electionId) implements CommandBody {
        @Override
        public List<ElectionCommand> commands(Translation translation) {
            return List.of(new ElectionCommand.RecountElection(electionId));
        }
    }
}
