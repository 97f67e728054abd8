package dk.sambog.query.proposal;

import dk.sambog.query.http.Amount;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A proposal as it stands.
 *
 * @param projectId null while no project has it
 * @param title null once the text is redacted
 * @param needs what it answers
 * @param revision 1 as first made
 * @param state {@code PROPOSED}, {@code SHORTLISTED}, {@code SELECTED}, {@code REJECTED} or {@code WITHDRAWN}
 * @param voteId the vote that decided for it, or null
 * @param reason why it was selected, rejected or withdrawn
 * @param version of its stream, for If-Match
 * @param position the last entry that changed it
 */
@Schema(name = "Proposal")
public record ProposalRow(
        UUID proposalId,
        @Nullable UUID projectId,
        UUID author,
        @Nullable String title,
        @Nullable String description,
        List<UUID> needs,
        int revision,
        String state,
        @Nullable UUID voteId,
        @Nullable String reason,
        List<Assessment> assessments,
        List<Estimate> estimates,
        LocalDate proposedOn,
        long version,
        long position) {
    /**
     * Whether somebody thinks it can be done.
     *
     * @param feasibility {@code FEASIBLE}, {@code WITH_CHANGES} or {@code NOT_FEASIBLE}
     */
    public record Assessment(
            UUID assessor,
            String feasibility,
            @Nullable String statement,
            @Nullable UUID documentId,
            LocalDate assessedOn) {}

    /** What somebody thinks it would take. */
    public record Estimate(
            UUID estimator,
            String unit,
            Amount amount,
            @Nullable String basis,
            LocalDate estimatedOn) {}
}
