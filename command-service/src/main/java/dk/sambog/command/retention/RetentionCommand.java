package dk.sambog.command.retention;

import dk.sambog.command.authority.Authority;
import dk.sambog.command.decision.LedgerCommand;
import dk.sambog.command.facts.Guard;
import dk.sambog.events.LegalBasis;
import dk.sambog.events.StreamId;
import dk.sambog.events.agreement.AgreementId;
import dk.sambog.events.party.MandateAct;
import java.time.LocalDate;
import java.util.List;

/** What can be asked about how long a thing is kept. */
sealed interface RetentionCommand extends LedgerCommand {
    /** The stream of what is kept. */
    StreamId thing();

    @Override
    default StreamId stream() {
        return StreamId.of("retention/" + thing().uuid());
    }

    @Override
    default Authority authority() {
        return Authority.mandated(MandateAct.ADMINISTER);
    }

    /** Sets, or sets anew, the last date a law keeps the thing. */
    record SetRetention(StreamId thing, LegalBasis legalBasis, LocalDate retainUntil) implements RetentionCommand {
        @Override
        public List<Guard.Lock> guards() {
            var installation = new Guard.OfInstallation().toRead();
            return thing.feature().equals("agreement")
                    ? List.of(installation, new Guard.OfAgreement(new AgreementId(thing.uuid())).toRead())
                    : List.of(installation);
        }
    }
}
