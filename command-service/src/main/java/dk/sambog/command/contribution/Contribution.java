package dk.sambog.command.contribution;

import static org.axonframework.modelling.command.AggregateCreationPolicy.ALWAYS;
import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import dk.sambog.command.contribution.ContributionCommand.AttachEvidence;
import dk.sambog.command.contribution.ContributionCommand.ReceiveContribution;
import dk.sambog.command.contribution.ContributionCommand.RecordContribution;
import dk.sambog.command.contribution.ContributionCommand.ReverseContribution;
import dk.sambog.command.contribution.ContributionCommand.VerifyContribution;
import dk.sambog.command.decision.Deciding;
import dk.sambog.command.eventstore.ClosedMetadata;
import dk.sambog.command.facts.Facts;
import dk.sambog.events.StreamId;
import dk.sambog.events.contribution.ContributionEvent;
import dk.sambog.events.party.PartyId;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** The shell of a contribution; its rules are in {@link ContributionDecider}. A stream that is not there reaches it too, so that it says so. */
@Aggregate
final class Contribution {
    @AggregateIdentifier
    private @Nullable String stream;

    private ContributionState state = new ContributionState.NotRecorded();

    @CommandHandler
    @CreationPolicy(ALWAYS)
    void handle(RecordContribution command, Facts facts) {
        decide(command, facts);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(AttachEvidence command, Facts facts) {
        decide(command, facts);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(ReceiveContribution command, Facts facts) {
        decide(command, facts);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(VerifyContribution command, Facts facts) {
        decide(command, facts);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(ReverseContribution command, Facts facts) {
        decide(command, facts);
    }

    @EventSourcingHandler
    void on(ContributionEvent event, @MetaDataValue(ClosedMetadata.ACTOR) String actor) {
        stream = StreamId.of("contribution", event.contributionId()).name();
        state = ContributionEvolution.evolve(state, event, PartyId.of(actor));
    }

    private void decide(ContributionCommand command, Facts facts) {
        Deciding.decide(facts, known -> ContributionDecider.decide(state, command, known));
    }
}
