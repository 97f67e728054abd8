package dk.sambog.command.need;

import static org.axonframework.modelling.command.AggregateCreationPolicy.ALWAYS;
import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import dk.sambog.command.decision.Deciding;
import dk.sambog.command.facts.Facts;
import dk.sambog.command.need.NeedCommand.AddressNeed;
import dk.sambog.command.need.NeedCommand.AttachNeedEvidence;
import dk.sambog.command.need.NeedCommand.CloseNeed;
import dk.sambog.command.need.NeedCommand.MergeNeed;
import dk.sambog.command.need.NeedCommand.QualifyNeed;
import dk.sambog.command.need.NeedCommand.ReportNeed;
import dk.sambog.command.need.NeedCommand.SupportNeed;
import dk.sambog.events.StreamId;
import dk.sambog.events.need.NeedEvent;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** The shell of a need; its rules are in {@link NeedDecider}. A stream that is not there reaches it too, so that it says so. */
@Aggregate
final class Need {
    @AggregateIdentifier
    private @Nullable String stream;

    private NeedState state = new NeedState.NotReported();

    @CommandHandler
    @CreationPolicy(ALWAYS)
    void handle(ReportNeed command, Facts facts) {
        decide(command, facts);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(SupportNeed command, Facts facts) {
        decide(command, facts);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(AttachNeedEvidence command, Facts facts) {
        decide(command, facts);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(MergeNeed command, Facts facts) {
        decide(command, facts);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(QualifyNeed command, Facts facts) {
        decide(command, facts);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(AddressNeed command, Facts facts) {
        decide(command, facts);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(CloseNeed command, Facts facts) {
        decide(command, facts);
    }

    @EventSourcingHandler
    void on(NeedEvent event) {
        stream = StreamId.of("need", event.needId()).name();
        state = NeedState.evolve(state, event);
    }

    private void decide(NeedCommand command, Facts facts) {
        Deciding.decide(facts, known -> NeedDecider.decide(state, command, known));
    }
}
