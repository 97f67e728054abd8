package dk.sambog.command.contribution;

import static dk.sambog.command.contribution.ContributionRejection.MORE_THAN_RECEIVED;
import static dk.sambog.command.contribution.ContributionRejection.NOTHING_TO_VERIFY;
import static dk.sambog.command.contribution.ContributionRejection.NOT_RECEIVED;
import static dk.sambog.command.contribution.ContributionRejection.RECEIVED_BEFORE_GIVEN;
import static dk.sambog.command.contribution.ContributionRejection.REJECTION_WITHOUT_REASON;
import static dk.sambog.command.contribution.ContributionRejection.VERIFIED_BY_GIVER;
import static dk.sambog.command.contribution.ContributionRejection.VERIFIED_BY_RECORDER;

import dk.sambog.command.contribution.ContributionCommand.VerifyContribution;
import dk.sambog.command.contribution.ContributionState.Recorded;
import dk.sambog.command.facts.Facts;
import dk.sambog.command.problem.CommandRejected;
import dk.sambog.events.contribution.ContributionEvent;
import dk.sambog.events.contribution.ContributionEvent.ContributionRejected;
import dk.sambog.events.contribution.ContributionEvent.ContributionVerified;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Who may stand for a contribution, and what becomes of the part that is not accepted. */
final class ContributionVerification {
    private ContributionVerification() {}

    static List<ContributionEvent> verify(Recorded contribution, VerifyContribution command, Facts facts) {
        if (facts.isActing(contribution.giver())) {
            throw new CommandRejected(VERIFIED_BY_GIVER);
        }
        if (contribution.recorders().stream().anyMatch(facts::isActor)) {
            throw new CommandRejected(VERIFIED_BY_RECORDER);
        }
        if (!contribution.received()) {
            throw new CommandRejected(NOT_RECEIVED);
        }
        if (contribution.standing().isZero()) {
            throw new CommandRejected(NOTHING_TO_VERIFY);
        }
        ContributionDecider.requireSameAsset(contribution, command.accepted());
        if (command.accepted().exceeds(contribution.standing())) {
            throw new CommandRejected(MORE_THAN_RECEIVED);
        }
        requireNotBefore(contribution, command.effectiveOn());
        facts.requireCover(contribution.projectId(), command.accepted());
        return verdict(contribution, command);
    }

    private static List<ContributionEvent> verdict(Recorded contribution, VerifyContribution command) {
        var events = new ArrayList<ContributionEvent>();
        if (!command.accepted().isZero()) {
            events.add(new ContributionVerified(
                    command.contributionId(),
                    command.accepted(),
                    command.effectiveOn(),
                    command.accountingDate(),
                    command.reason()));
        }
        var rest = contribution.standing().minus(command.accepted());
        if (!rest.isZero()) {
            if (command.reason() == null) {
                throw new CommandRejected(REJECTION_WITHOUT_REASON, "/reason");
            }
            events.add(new ContributionRejected(
                    command.contributionId(), rest, command.effectiveOn(), command.accountingDate(), command.reason()));
        }
        return events;
    }

    private static void requireNotBefore(Recorded contribution, LocalDate date) {
        if (date.isBefore(contribution.effectiveOn())) {
            throw new CommandRejected(RECEIVED_BEFORE_GIVEN, "/effectiveOn");
        }
    }
}
