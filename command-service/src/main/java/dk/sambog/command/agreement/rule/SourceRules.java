package dk.sambog.command.agreement.rule;

import static dk.sambog.command.agreement.rule.AgreementRejection.ENDS_BEFORE_IT_BEGINS;
import static dk.sambog.command.agreement.rule.AgreementRejection.NOT_COUNTED_IN_MONEY;
import static dk.sambog.command.agreement.rule.AgreementRejection.NOT_THE_OPERATOR;
import static dk.sambog.command.agreement.rule.AgreementRejection.NO_AMOUNT;
import static dk.sambog.command.agreement.rule.AgreementRejection.NO_COMMITMENT;
import static dk.sambog.command.facts.GuardRejection.EFFECTIVE_IN_THE_FUTURE;
import static dk.sambog.command.facts.GuardRejection.NO_SUCH_PARTY;
import static dk.sambog.command.facts.GuardRejection.NO_SUCH_PROJECT;

import dk.sambog.command.agreement.rule.AgreementCommand.RecordFromSource;
import dk.sambog.command.facts.Facts;
import dk.sambog.command.facts.Guard;
import dk.sambog.command.problem.CommandRejected;
import dk.sambog.events.agreement.AgreementEvent;
import dk.sambog.events.agreement.AgreementEvent.AgreementRecordedFromSource;
import dk.sambog.events.agreement.AgreementEvent.AgreementRecordedFromSource.Commitment;
import java.util.List;

/** The rules of agreements read from published sources: what stands there, under the operator's mandate, unsigned. */
final class SourceRules {
    private SourceRules() {}

    static List<AgreementEvent> record(RecordFromSource command, Facts facts) {
        var operator = facts.find(new Guard.OfInstallation());
        if (operator.isEmpty() || !operator.get().operator().equals(facts.onBehalfOf())) {
            throw new CommandRejected(NOT_THE_OPERATOR);
        }
        facts.require(new Guard.OfProject(command.projectId()), NO_SUCH_PROJECT, "/projectId");
        requireDates(command, facts);
        if (command.commitments().isEmpty()) {
            throw new CommandRejected(NO_COMMITMENT, "/commitments");
        }
        for (int i = 0; i < command.commitments().size(); i++) {
            requireCommitment(command, command.commitments().get(i), "/commitments/" + i, facts);
        }
        return List.of(new AgreementRecordedFromSource(
                command.agreementId(),
                command.projectId(),
                command.source(),
                List.copyOf(command.commitments()),
                command.inForceFrom(),
                command.inForceTo(),
                List.copyOf(command.externalReferences()),
                command.effectiveOn(),
                command.accountingDate()));
    }

    private static void requireDates(RecordFromSource command, Facts facts) {
        if (command.effectiveOn().isAfter(facts.today())) {
            throw new CommandRejected(EFFECTIVE_IN_THE_FUTURE, "/effectiveOn");
        }
        if (command.inForceFrom() != null
                && command.inForceTo() != null
                && command.inForceTo().isBefore(command.inForceFrom())) {
            throw new CommandRejected(ENDS_BEFORE_IT_BEGINS, "/inForceTo");
        }
    }

    private static void requireCommitment(
            RecordFromSource command, Commitment commitment, String pointer, Facts facts) {
        facts.require(new Guard.OfParty(commitment.party()), NO_SUCH_PARTY, pointer + "/party");
        var asset = commitment.quantity().asset();
        if (!asset.isMoney() || !commitment.kind().isCountedIn(asset)) {
            throw new CommandRejected(NOT_COUNTED_IN_MONEY, pointer + "/kind");
        }
        if (commitment.quantity().isZero()) {
            throw new CommandRejected(NO_AMOUNT, pointer);
        }
        facts.requireCover(command.projectId(), commitment.quantity());
    }
}
