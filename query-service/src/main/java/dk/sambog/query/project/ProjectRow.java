package dk.sambog.query.project;

import dk.sambog.events.ExternalReference;
import dk.sambog.events.party.Role;
import dk.sambog.events.project.Governance;
import dk.sambog.query.http.Amount;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A project as it stands.
 *
 * @param roles those its production form should see filled
 * @param governance who decides in it, and how
 * @param stage how far it has come, {@code SUSPENDED} while it rests
 * @param alliances the parties that hold it among other projects
 * @param title null once the text is redacted
 * @param description null when there is none, or once it is redacted
 * @param version of its stream, for If-Match
 * @param position the last entry that changed it
 */
public record ProjectRow(
        UUID projectId,
        UUID lead,
        String form,
        List<Role> roles,
        Rules governance,
        String stage,
        List<UUID> alliances,
        @Nullable String title,
        @Nullable String description,
        List<ExternalReference> externalReferences,
        boolean acceptsPledges,
        LocalDate openedOn,
        long version,
        long position) {
    /**
     * Who decides, and how.
     *
     * @param quorumPercent of those who may vote
     */
    @Schema(name = "Governance")
    public record Rules(
            String decisionBody, String voteMethod, int quorumPercent, String signingRule, List<Limit> approvalLimits) {
        static Rules of(Governance governance) {
            return new Rules(
                    governance.decisionBody().name(),
                    governance.voteMethod().name(),
                    governance.quorumPercent(),
                    governance.signingRule().name(),
                    governance.approvalLimits().stream()
                            .map(limit -> new Limit(
                                    limit.approver(),
                                    limit.upTo().asset().code(),
                                    Amount.of(
                                            limit.upTo().amount(), limit.upTo().asset())))
                            .toList());
        }
    }

    /** Up to which amount a role approves alone. */
    @Schema(name = "ApprovalLimit")
    public record Limit(Role approver, String unit, Amount upTo) {}
}
