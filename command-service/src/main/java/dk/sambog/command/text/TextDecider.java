package dk.sambog.command.text;

import static dk.sambog.command.text.TextRejection.REDACTION_IS_FOR_THE_OPERATOR;
import static dk.sambog.command.text.TextRejection.REDACTION_NEEDS_ANOTHER_BASIS;
import static dk.sambog.command.text.TextRejection.TEXT_REDACTED;

import dk.sambog.command.facts.Facts;
import dk.sambog.command.facts.Guard;
import dk.sambog.command.problem.CommandRejected;
import dk.sambog.command.text.TextCommand.RedactText;
import dk.sambog.events.document.TextEvent;
import dk.sambog.events.document.TextEvent.TextRedacted;
import java.util.List;

/** The rules of redacting: decided once, on behalf of the operator. */
final class TextDecider {
    private TextDecider() {}

    /** {@code redacted} is all there is to know of a text. */
    static List<TextEvent> decide(boolean redacted, TextCommand command, Facts facts) {
        return switch (command) {
            case RedactText redact -> redact(redacted, redact, facts);
        };
    }

    private static List<TextEvent> redact(boolean redacted, RedactText command, Facts facts) {
        var isOperator = facts.find(new Guard.OfInstallation())
                .filter(installation -> installation.operator().equals(facts.onBehalfOf()))
                .isPresent();
        if (!isOperator) {
            throw new CommandRejected(REDACTION_IS_FOR_THE_OPERATOR);
        }
        facts.requireCover(null, null);
        if (command.legalBasis().keeps()) {
            throw new CommandRejected(REDACTION_NEEDS_ANOTHER_BASIS, "/legalBasis");
        }
        if (redacted) {
            throw new CommandRejected(TEXT_REDACTED);
        }
        return List.of(new TextRedacted(command.textId(), command.legalBasis(), facts.actor()));
    }
}
