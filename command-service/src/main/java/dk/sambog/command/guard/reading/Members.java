package dk.sambog.command.guard.reading;

import dk.sambog.command.database.Writes;
import dk.sambog.command.guard.Follower;
import dk.sambog.events.LedgerEvent;
import dk.sambog.events.agreement.AgreementEvent.AgreementRecordedFromSource;
import dk.sambog.events.agreement.AgreementEvent.VersionProposed;
import dk.sambog.events.contribution.ContributionEvent.ContributionRecorded;
import dk.sambog.events.party.PartyId;
import dk.sambog.events.pledge.PledgeEvent.PledgeMade;
import dk.sambog.events.project.ProjectEvent.ProjectOpened;
import dk.sambog.events.project.ProjectId;
import dk.sambog.events.vote.VoteEvent.ElectorateFixed;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/**
 * Owns {@code guard.member}: who has a part in a project, as the query side counts it: to lead, to give or promise, to sign,
 * or to have a vote. A part once taken is kept.
 */
@Component
class Members implements Follower {
    private record Part(UUID party, UUID project) {}

    private static final String OF_PROJECT = """
            INSERT INTO guard.member (party_id, project_id)
            SELECT * FROM unnest(?::uuid[], ?::uuid[]) ORDER BY 1, 2 ON CONFLICT DO NOTHING""";
    private static final String OF_AGREEMENT = """
            INSERT INTO guard.member (party_id, project_id)
            SELECT party_id, project_id FROM unnest(?::uuid[]) AS party_id, guard.agreement WHERE agreement_id = ?
            ORDER BY 1, 2 ON CONFLICT DO NOTHING""";
    private static final String OF_VOTE = """
            INSERT INTO guard.member (party_id, project_id)
            SELECT party_id, project_id FROM unnest(?::uuid[]) AS party_id, guard.vote WHERE vote_id = ?
            ORDER BY 1, 2 ON CONFLICT DO NOTHING""";

    private final Writes writes;

    Members(Writes writes) {
        this.writes = writes;
    }

    @Override
    public boolean concerns(LedgerEvent event) {
        return switch (event) {
            case ProjectOpened _,
                    PledgeMade _,
                    ContributionRecorded _,
                    AgreementRecordedFromSource _,
                    VersionProposed _,
                    ElectorateFixed _ -> true;
            default -> false;
        };
    }

    @Override
    public void follow(List<LedgerEvent> events) {
        var parts = new LinkedHashSet<Part>();
        for (var event : events) {
            switch (event) {
                case ProjectOpened opened -> parts.add(part(opened.lead(), opened.projectId()));
                case PledgeMade made -> parts.add(part(made.giver(), made.projectId()));
                case ContributionRecorded recorded -> parts.add(part(recorded.giver(), recorded.projectId()));
                case AgreementRecordedFromSource agreement ->
                    agreement
                            .commitments()
                            .forEach(commitment -> parts.add(part(commitment.party(), agreement.projectId())));
                case VersionProposed proposed ->
                    writes.add(
                            OF_AGREEMENT,
                            ids(proposed.signatories()),
                            proposed.agreementId().value());
                case ElectorateFixed fixed ->
                    writes.add(OF_VOTE, ids(fixed.electorate()), fixed.voteId().value());
                default -> throw new IllegalArgumentException("Gives nobody a part: " + event);
            }
        }
        if (!parts.isEmpty()) {
            writes.add(OF_PROJECT, column(parts, Part::party), column(parts, Part::project));
        }
    }

    private static Part part(PartyId party, ProjectId project) {
        return new Part(party.value(), project.value());
    }

    private static UUID[] column(Set<Part> parts, Function<Part, UUID> column) {
        return parts.stream().map(column).toArray(UUID[]::new);
    }

    private static UUID[] ids(List<PartyId> parties) {
        return parties.stream().map(PartyId::value).toArray(UUID[]::new);
    }
}
