package dk.sambog.query.postings;

import dk.sambog.events.contribution.ContributionKind;
import dk.sambog.events.party.PartyId;
import dk.sambog.events.party.PartyType;
import dk.sambog.events.project.ProjectId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an amount belongs to. A contribution under a pledge has the pledge's, so that what was promised and what came meet.
 *
 * @param kind a {@link ContributionKind}, or {@code COST} on the use ladder
 * @param bucket what it counts as, separate columns everywhere
 * @param planLine the line of the plan, or {@code ""}
 * @param isFromSource whether it rests on a published source alone
 */
public record Dimensions(
        UUID projectId,
        UUID partyId,
        String kind,
        String bucket,
        String planLine,
        GiverGroup giverGroup,
        boolean isFromSource) {
    /** Of what a party gives to a project. */
    public static Dimensions of(
            ProjectId project, PartyId giver, PartyType giverType, ContributionKind kind, @Nullable String planLine) {
        return new Dimensions(
                project.value(),
                giver.value(),
                kind.name(),
                kind.bucket().name(),
                planLine == null ? "" : planLine,
                GiverGroup.of(giverType, kind),
                false);
    }

    /** Of a subject, from columns of the names that postings have. */
    public static Dimensions of(ResultSet row) throws SQLException {
        var kind = ContributionKind.valueOf(row.getString("kind"));
        return new Dimensions(
                row.getObject("project_id", UUID.class),
                row.getObject("party_id", UUID.class),
                kind.name(),
                kind.bucket().name(),
                row.getString("plan_line"),
                GiverGroup.valueOf(row.getString("giver_group").toUpperCase(Locale.ROOT)),
                false);
    }

    /** The same, as a published source alone has it. */
    public Dimensions fromSource() {
        return new Dimensions(projectId, partyId, kind, bucket, planLine, giverGroup, true);
    }
}
