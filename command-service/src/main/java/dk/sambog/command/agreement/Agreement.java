package dk.sambog.command.agreement;

import static org.axonframework.modelling.command.AggregateCreationPolicy.ALWAYS;
import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import dk.sambog.command.agreement.rule.AgreementCommand;
import dk.sambog.command.agreement.rule.AgreementCommand.DraftAgreement;
import dk.sambog.command.agreement.rule.AgreementCommand.FileAgreement;
import dk.sambog.command.agreement.rule.AgreementCommand.ProposeAmendment;
import dk.sambog.command.agreement.rule.AgreementCommand.ProposeVersion;
import dk.sambog.command.agreement.rule.AgreementCommand.RecordBreach;
import dk.sambog.command.agreement.rule.AgreementCommand.RecordFromSource;
import dk.sambog.command.agreement.rule.AgreementCommand.SignAgreement;
import dk.sambog.command.agreement.rule.AgreementCommand.TerminateAgreement;
import dk.sambog.command.agreement.rule.AgreementDecider;
import dk.sambog.command.agreement.rule.AgreementState;
import dk.sambog.command.decision.Deciding;
import dk.sambog.command.facts.Facts;
import dk.sambog.events.StreamId;
import dk.sambog.events.agreement.AgreementEvent;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** The shell of an agreement; its rules are in {@link AgreementDecider}. A stream that is not there reaches it too, so that it says so. */
@Aggregate
final class Agreement {
    @AggregateIdentifier
    private @Nullable String stream;

    private AgreementState state = new AgreementState.NotDrafted();

    @CommandHandler
    @CreationPolicy(ALWAYS)
    void handle(DraftAgreement command, Facts facts) {
        decide(command, facts);
    }

    @CommandHandler
    @CreationPolicy(ALWAYS)
    void handle(RecordFromSource command, Facts facts) {
        decide(command, facts);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(ProposeVersion command, Facts facts) {
        decide(command, facts);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(SignAgreement command, Facts facts) {
        decide(command, facts);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(FileAgreement command, Facts facts) {
        decide(command, facts);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(ProposeAmendment command, Facts facts) {
        decide(command, facts);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(RecordBreach command, Facts facts) {
        decide(command, facts);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(TerminateAgreement command, Facts facts) {
        decide(command, facts);
    }

    @EventSourcingHandler
    void on(AgreementEvent event) {
        stream = StreamId.of("agreement", event.agreementId()).name();
        state = AgreementDecider.evolve(state, event);
    }

    private void decide(AgreementCommand command, Facts facts) {
        Deciding.decide(facts, known -> AgreementDecider.decide(state, command, known));
    }
}
