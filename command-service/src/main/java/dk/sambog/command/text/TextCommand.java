package dk.sambog.command.text;

import dk.sambog.command.authority.Authority;
import dk.sambog.command.decision.LedgerCommand;
import dk.sambog.command.facts.Guard;
import dk.sambog.events.LegalBasis;
import dk.sambog.events.StreamId;
import dk.sambog.events.document.TextId;
import dk.sambog.events.party.MandateAct;
import java.util.List;

/** What can be asked of a text. */
sealed interface TextCommand extends LedgerCommand {
    TextId textId();

    @Override
    default StreamId stream() {
        return StreamId.of("text", textId());
    }

    @Override
    default Authority authority() {
        return Authority.mandated(MandateAct.ADMINISTER);
    }

    @Override
    default List<Guard.Lock> guards() {
        return List.of(new Guard.OfInstallation().toRead());
    }

    /** Takes the words of a text away for good. */
    record RedactText(TextId textId, LegalBasis legalBasis) implements TextCommand {}
}
