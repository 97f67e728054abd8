package dk.sambog.query.postings;

import dk.sambog.events.contribution.ContributionKind;
import java.util.UUID;

/**
 * What an amount belongs to. A contribution under a pledge has the pledge's, so that what was promised and what came meet.
 *
 * @param planLine the line of the plan, or {@code ""}
 * @param isFromSource whether it rests on a published source alone
 */
record Dimensions(
        UUID projectId,
        UUID partyId,
        ContributionKind kind,
        String planLine,
        GiverGroup giverGroup,
        boolean isFromSource) {
    String bucket() {
        return kind.bucket().name();
    }
}
