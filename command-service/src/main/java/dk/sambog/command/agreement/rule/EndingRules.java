package dk.sambog.command.agreement.rule;

import static dk.sambog.command.agreement.rule.AgreementRejection.BEFORE_IN_FORCE;
import static dk.sambog.command.agreement.rule.AgreementRejection.BREAKER_IS_NO_PARTY;
import static dk.sambog.command.agreement.rule.AgreementRejection.CONSENT_NOT_SHOWN;
import static dk.sambog.command.agreement.rule.AgreementRejection.ENDS_ANYWAY;
import static dk.sambog.command.agreement.rule.AgreementRejection.ENDS_BEFORE_DECLARED;
import static dk.sambog.command.agreement.rule.AgreementRejection.NOT_PARTY_TO_IT;
import static dk.sambog.command.agreement.rule.AgreementRejection.NO_BREACH_RECORDED;
import static dk.sambog.command.facts.GuardRejection.EFFECTIVE_IN_THE_FUTURE;

import dk.sambog.command.agreement.rule.AgreementCommand.RecordBreach;
import dk.sambog.command.agreement.rule.AgreementCommand.TerminateAgreement;
import dk.sambog.command.agreement.rule.AgreementState.Ended;
import dk.sambog.command.agreement.rule.AgreementState.InForce;
import dk.sambog.command.facts.Facts;
import dk.sambog.command.problem.CommandRejected;
import dk.sambog.events.agreement.AgreementEvent;
import dk.sambog.events.agreement.AgreementEvent.AgreementTerminated;
import dk.sambog.events.agreement.AgreementEvent.BreachRecorded;
import dk.sambog.events.agreement.TerminationGround;
import java.time.LocalDate;
import java.util.List;

/** The rules of what goes wrong: a breach is a fact any party may record, also afterwards; to terminate is a decision. */
final class EndingRules {
    private EndingRules() {}

    static List<AgreementEvent> recordBreach(AgreementState state, RecordBreach command, Facts facts) {
        var agreement = state instanceof Ended ended ? ended.was() : AmendmentRules.inForce(state);
        requireParty(agreement, command.effectiveOn(), facts);
        if (!agreement.parties().contains(command.party())
                && !agreement.former().contains(command.party())) {
            throw new CommandRejected(BREAKER_IS_NO_PARTY, "/party");
        }
        if (command.effectiveOn().isBefore(agreement.from())) {
            throw new CommandRejected(BEFORE_IN_FORCE, "/effectiveOn");
        }
        return List.of(new BreachRecorded(
                command.agreementId(),
                command.party(),
                List.copyOf(command.documents()),
                command.effectiveOn(),
                command.reason()));
    }

    static List<AgreementEvent> terminate(AgreementState state, TerminateAgreement command, Facts facts) {
        var agreement = AmendmentRules.inForce(state);
        requireParty(agreement, command.effectiveOn(), facts);
        if (command.lastDay().isBefore(command.effectiveOn())) {
            throw new CommandRejected(ENDS_BEFORE_DECLARED, "/lastDay");
        }
        if (agreement.to() != null && !command.lastDay().isBefore(agreement.to())) {
            throw new CommandRejected(ENDS_ANYWAY, "/lastDay");
        }
        if (command.ground() == TerminationGround.BREACH
                && agreement.broken().stream().allMatch(party -> party.equals(facts.onBehalfOf()))) {
            throw new CommandRejected(NO_BREACH_RECORDED, "/ground");
        }
        if (command.ground() == TerminationGround.CONSENT && command.documents().isEmpty()) {
            throw new CommandRejected(CONSENT_NOT_SHOWN, "/documents");
        }
        return List.of(new AgreementTerminated(
                command.agreementId(),
                facts.onBehalfOf(),
                command.ground(),
                command.lastDay(),
                List.copyOf(command.documents()),
                command.effectiveOn(),
                command.reason()));
    }

    private static void requireParty(InForce agreement, LocalDate effectiveOn, Facts facts) {
        if (!agreement.parties().contains(facts.onBehalfOf())) {
            throw new CommandRejected(NOT_PARTY_TO_IT);
        }
        if (effectiveOn.isAfter(facts.today())) {
            throw new CommandRejected(EFFECTIVE_IN_THE_FUTURE, "/effectiveOn");
        }
        facts.requireCover(agreement.draft().projectId(), null);
    }
}
