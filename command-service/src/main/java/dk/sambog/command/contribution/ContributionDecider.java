package dk.sambog.command.contribution;

import static dk.sambog.command.contribution.ContributionRejection.ALREADY_RECEIVED;
import static dk.sambog.command.contribution.ContributionRejection.ANOTHER_ASSET;
import static dk.sambog.command.contribution.ContributionRejection.CONTRIBUTION_COUNTED_OTHERWISE;
import static dk.sambog.command.contribution.ContributionRejection.EVIDENCE_TWICE;
import static dk.sambog.command.contribution.ContributionRejection.MORE_THAN_STANDS;
import static dk.sambog.command.contribution.ContributionRejection.NOT_RECEIVED;
import static dk.sambog.command.contribution.ContributionRejection.NOT_YOURS_TO_RECORD;
import static dk.sambog.command.contribution.ContributionRejection.NO_SUCH_CONTRIBUTION;
import static dk.sambog.command.contribution.ContributionRejection.PLEDGE_NOT_NAMED;
import static dk.sambog.command.contribution.ContributionRejection.PLEDGE_OF_ANOTHER;
import static dk.sambog.command.contribution.ContributionRejection.RECEIVED_BEFORE_GIVEN;
import static dk.sambog.command.contribution.ContributionRejection.REVERSED_BEFORE_GIVEN;
import static dk.sambog.command.facts.GuardRejection.NO_SUCH_PARTY;
import static dk.sambog.command.facts.GuardRejection.NO_SUCH_PLEDGE;
import static dk.sambog.command.facts.GuardRejection.NO_SUCH_PROJECT;

import dk.sambog.command.contribution.ContributionCommand.AttachEvidence;
import dk.sambog.command.contribution.ContributionCommand.ReceiveContribution;
import dk.sambog.command.contribution.ContributionCommand.RecordContribution;
import dk.sambog.command.contribution.ContributionCommand.ReverseContribution;
import dk.sambog.command.contribution.ContributionCommand.VerifyContribution;
import dk.sambog.command.contribution.ContributionState.NotRecorded;
import dk.sambog.command.contribution.ContributionState.Recorded;
import dk.sambog.command.facts.Facts;
import dk.sambog.command.facts.Guard;
import dk.sambog.command.facts.project.PledgeFacts;
import dk.sambog.command.problem.CommandRejected;
import dk.sambog.events.Quantity;
import dk.sambog.events.contribution.ContributionEvent;
import dk.sambog.events.contribution.ContributionEvent.ContributionReceived;
import dk.sambog.events.contribution.ContributionEvent.ContributionRecorded;
import dk.sambog.events.contribution.ContributionEvent.ContributionReversed;
import dk.sambog.events.contribution.ContributionEvent.EvidenceAttached;
import dk.sambog.events.party.PartyId;
import dk.sambog.events.pledge.PledgeId;
import dk.sambog.events.project.ProjectId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The rules of contributions: facts are recorded as they happened, and somebody else stands for what counts. */
final class ContributionDecider {
    private ContributionDecider() {}

    static List<ContributionEvent> decide(ContributionState state, ContributionCommand command, Facts facts) {
        return switch (command) {
            case RecordContribution recording -> record(recording, facts);
            case AttachEvidence attach -> attach(recorded(state), attach, facts);
            case ReceiveContribution receive -> receive(recorded(state), receive, facts);
            case VerifyContribution verify -> ContributionVerification.verify(recorded(state), verify, facts);
            case ReverseContribution reverse -> reverse(recorded(state), reverse, facts);
        };
    }

    private static List<ContributionEvent> record(RecordContribution command, Facts facts) {
        facts.require(new Guard.OfProject(command.projectId()), NO_SUCH_PROJECT, "/projectId");
        facts.require(new Guard.OfParty(command.giver()), NO_SUCH_PARTY, "/giver");
        if (!command.kind().isCountedIn(command.quantity().asset())) {
            throw new CommandRejected(CONTRIBUTION_COUNTED_OTHERWISE, "/kind");
        }
        requireRecorder(command.giver(), command.projectId(), command.quantity(), facts);
        var events = new ArrayList<ContributionEvent>();
        events.add(new ContributionRecorded(
                command.contributionId(),
                command.projectId(),
                command.giver(),
                command.kind(),
                command.quantity(),
                command.pledgeId(),
                command.planLine(),
                command.effectiveOn(),
                command.accountingDate(),
                command.note(),
                command.reason()));
        var attached = new HashSet<>();
        for (var evidence : command.evidence()) {
            if (!attached.add(evidence.document().documentId())) {
                throw new CommandRejected(EVIDENCE_TWICE, "/evidence");
            }
            events.add(new EvidenceAttached(command.contributionId(), evidence.document(), evidence.tier()));
        }
        var pledge = command.pledgeId() == null ? null : pledgeFor(command, facts);
        if (command.received()) {
            events.add(new ContributionReceived(
                    command.contributionId(),
                    command.quantity(),
                    command.pledgeId(),
                    fulfilled(command.quantity(), pledge),
                    command.effectiveOn(),
                    command.accountingDate(),
                    command.reason()));
        }
        return events;
    }

    private static PledgeFacts pledgeFor(RecordContribution command, Facts facts) {
        var pledge = facts.require(new Guard.OfPledge(command.pledgeId()), NO_SUCH_PLEDGE, "/pledgeId");
        if (!pledge.projectId().equals(command.projectId())
                || !pledge.giver().equals(command.giver())
                || pledge.kind() != command.kind()
                || !pledge.pledged().asset().equals(command.quantity().asset())) {
            throw new CommandRejected(PLEDGE_OF_ANOTHER, "/pledgeId");
        }
        return pledge;
    }

    private static List<ContributionEvent> attach(Recorded contribution, AttachEvidence command, Facts facts) {
        requireRecorder(contribution.giver(), contribution.projectId(), null, facts);
        var document = command.evidence().document();
        if (contribution.evidence().containsKey(document.documentId())) {
            throw new CommandRejected(EVIDENCE_TWICE, "/documentId");
        }
        return List.of(new EvidenceAttached(
                command.contributionId(), document, command.evidence().tier()));
    }

    private static List<ContributionEvent> receive(Recorded contribution, ReceiveContribution command, Facts facts) {
        requireRecorder(contribution.giver(), contribution.projectId(), contribution.quantity(), facts);
        if (contribution.received()) {
            throw new CommandRejected(ALREADY_RECEIVED);
        }
        if (command.effectiveOn().isBefore(contribution.effectiveOn())) {
            throw new CommandRejected(RECEIVED_BEFORE_GIVEN, "/effectiveOn");
        }
        return List.of(new ContributionReceived(
                command.contributionId(),
                contribution.quantity(),
                contribution.pledgeId(),
                fulfilled(contribution.quantity(), namedPledge(contribution.pledgeId(), command, facts)),
                command.effectiveOn(),
                command.accountingDate(),
                command.reason()));
    }

    private static @Nullable PledgeFacts namedPledge(
            @Nullable PledgeId recordedFor, ReceiveContribution command, Facts facts) {
        if (!Objects.equals(recordedFor, command.pledgeId())) {
            throw new CommandRejected(PLEDGE_NOT_NAMED, "/pledgeId");
        }
        return recordedFor == null ? null : facts.require(new Guard.OfPledge(recordedFor), NO_SUCH_PLEDGE, "/pledgeId");
    }

    /** What goes beyond the pledge is a fact too; it stands on its own. */
    private static Quantity fulfilled(Quantity quantity, @Nullable PledgeFacts pledge) {
        return pledge == null ? quantity.none() : quantity.min(pledge.open());
    }

    private static List<ContributionEvent> reverse(Recorded contribution, ReverseContribution command, Facts facts) {
        requireRecorder(contribution.giver(), contribution.projectId(), command.quantity(), facts);
        requireSameAsset(contribution, command.quantity());
        if (!contribution.received()) {
            throw new CommandRejected(NOT_RECEIVED);
        }
        if (command.quantity().exceeds(contribution.reversible())) {
            throw new CommandRejected(MORE_THAN_STANDS);
        }
        if (command.effectiveOn().isBefore(contribution.effectiveOn())) {
            throw new CommandRejected(REVERSED_BEFORE_GIVEN, "/effectiveOn");
        }
        // What nobody has verified yet goes first.
        var fromReceived = command.quantity().min(contribution.standing());
        return List.of(new ContributionReversed(
                command.contributionId(),
                fromReceived,
                command.quantity().minus(fromReceived),
                command.effectiveOn(),
                command.accountingDate(),
                command.reason()));
    }

    /** One's own gift, or under a mandate: who acts for a third party records for it. */
    private static void requireRecorder(PartyId giver, ProjectId project, @Nullable Quantity quantity, Facts facts) {
        if (facts.mandate() == null && !giver.equals(facts.onBehalfOf())) {
            throw new CommandRejected(NOT_YOURS_TO_RECORD);
        }
        facts.requireCover(project, quantity);
    }

    static void requireSameAsset(Recorded contribution, Quantity quantity) {
        if (!contribution.quantity().asset().equals(quantity.asset())) {
            throw new CommandRejected(ANOTHER_ASSET);
        }
    }

    private static Recorded recorded(ContributionState state) {
        return switch (state) {
            case NotRecorded _ -> throw new CommandRejected(NO_SUCH_CONTRIBUTION);
            case Recorded recorded -> recorded;
        };
    }
}
