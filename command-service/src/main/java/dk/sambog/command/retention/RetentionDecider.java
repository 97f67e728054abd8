package dk.sambog.command.retention;

import static dk.sambog.command.facts.GuardRejection.NO_SUCH_AGREEMENT;
import static dk.sambog.command.retention.RetentionRejection.RETAINED_TOO_SHORT;
import static dk.sambog.command.retention.RetentionRejection.RETENTION_IS_FOR_THE_OPERATOR;
import static dk.sambog.command.retention.RetentionRejection.RETENTION_NEEDS_A_LAW;

import dk.sambog.command.facts.Facts;
import dk.sambog.command.facts.Guard;
import dk.sambog.command.problem.CommandRejected;
import dk.sambog.command.retention.RetentionCommand.SetRetention;
import dk.sambog.events.agreement.AgreementId;
import dk.sambog.events.retention.RetentionEvent;
import dk.sambog.events.retention.RetentionEvent.RetentionSet;
import java.util.List;

/** The rules of keeping: the operator says what a law keeps, and for how long; a date in the past says that it is over. */
final class RetentionDecider {
    private RetentionDecider() {}

    static List<RetentionEvent> decide(RetentionCommand command, Facts facts) {
        return switch (command) {
            case SetRetention set -> set(set, facts);
        };
    }

    private static List<RetentionEvent> set(SetRetention command, Facts facts) {
        var isOperator = facts.find(new Guard.OfInstallation())
                .filter(installation -> installation.operator().equals(facts.onBehalfOf()))
                .isPresent();
        if (!isOperator) {
            throw new CommandRejected(RETENTION_IS_FOR_THE_OPERATOR);
        }
        facts.requireCover(null, null);
        if (command.thing().feature().equals("agreement")) {
            requireLongEnough(command, facts);
        }
        if (!command.legalBasis().keeps()) {
            throw new CommandRejected(RETENTION_NEEDS_A_LAW, "/legalBasis");
        }
        return List.of(new RetentionSet(command.thing(), command.legalBasis(), command.retainUntil(), facts.actor()));
    }

    /** To its last day; one in force without a last day is in force today. */
    private static void requireLongEnough(SetRetention command, Facts facts) {
        var agreement = facts.find(
                        new Guard.OfAgreement(new AgreementId(command.thing().uuid())))
                .orElseThrow(() -> new CommandRejected(NO_SUCH_AGREEMENT));
        var lastKnown = agreement.lastDay() == null && agreement.inForce() ? facts.today() : agreement.lastDay();
        if (lastKnown != null && command.retainUntil().isBefore(lastKnown)) {
            throw new CommandRejected(RETAINED_TOO_SHORT, "/retainUntil");
        }
    }
}
