package dk.sambog.command.proposal;

import static org.axonframework.modelling.command.AggregateCreationPolicy.ALWAYS;
import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import dk.sambog.command.decision.Deciding;
import dk.sambog.command.eventstore.ClosedMetadata;
import dk.sambog.command.facts.Facts;
import dk.sambog.command.proposal.ProposalCommand.AssessFeasibility;
import dk.sambog.command.proposal.ProposalCommand.EstimateCost;
import dk.sambog.command.proposal.ProposalCommand.ProposeSolution;
import dk.sambog.command.proposal.ProposalCommand.RejectProposal;
import dk.sambog.command.proposal.ProposalCommand.ReviseProposal;
import dk.sambog.command.proposal.ProposalCommand.SelectProposal;
import dk.sambog.command.proposal.ProposalCommand.ShortlistProposal;
import dk.sambog.command.proposal.ProposalCommand.WithdrawProposal;
import dk.sambog.events.StreamId;
import dk.sambog.events.party.PartyId;
import dk.sambog.events.proposal.ProposalEvent;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** The shell of a proposal; its rules are in {@link ProposalDecider}. A stream that is not there reaches it too, so that it says so. */
@Aggregate
final class Proposal {
    @AggregateIdentifier
    private @Nullable String stream;

    private ProposalState state = new ProposalState.NotProposed();

    @CommandHandler
    @CreationPolicy(ALWAYS)
    void handle(ProposeSolution command, Facts facts) {
        decide(command, facts);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(ReviseProposal command, Facts facts) {
        decide(command, facts);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(AssessFeasibility command, Facts facts) {
        decide(command, facts);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(EstimateCost command, Facts facts) {
        decide(command, facts);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(ShortlistProposal command, Facts facts) {
        decide(command, facts);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(SelectProposal command, Facts facts) {
        decide(command, facts);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(RejectProposal command, Facts facts) {
        decide(command, facts);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(WithdrawProposal command, Facts facts) {
        decide(command, facts);
    }

    @EventSourcingHandler
    void on(ProposalEvent event, @MetaDataValue(ClosedMetadata.ACTOR) String actor) {
        stream = StreamId.of("proposal", event.proposalId()).name();
        state = ProposalState.evolve(state, event, PartyId.of(actor));
    }

    private void decide(ProposalCommand command, Facts facts) {
        Deciding.decide(facts, known -> ProposalDecider.decide(state, command, known));
    }
}
