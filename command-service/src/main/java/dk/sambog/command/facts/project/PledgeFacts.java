package dk.sambog.command.facts.project;

import dk.sambog.events.Quantity;
import dk.sambog.events.contribution.ContributionKind;
import dk.sambog.events.party.PartyId;
import dk.sambog.events.pledge.PledgeId;
import dk.sambog.events.project.ProjectId;

/**
 * A pledge and what of it is not yet given.
 *
 * @param pledged what stands promised
 * @param committed what stands bound by an agreement
 */
public record PledgeFacts(
        PledgeId pledgeId,
        ProjectId projectId,
        PartyId giver,
        ContributionKind kind,
        Quantity pledged,
        Quantity committed) {
    /** What is promised in any way and not yet given. */
    public Quantity open() {
        return pledged.plus(committed);
    }
}
