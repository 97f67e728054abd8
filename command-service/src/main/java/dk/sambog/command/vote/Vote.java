package dk.sambog.command.vote;

import static org.axonframework.modelling.command.AggregateCreationPolicy.ALWAYS;
import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import dk.sambog.command.decision.Deciding;
import dk.sambog.command.facts.Facts;
import dk.sambog.command.vote.VoteCommand.AnnulVote;
import dk.sambog.command.vote.VoteCommand.BreakTie;
import dk.sambog.command.vote.VoteCommand.CallVote;
import dk.sambog.command.vote.VoteCommand.CertifyResult;
import dk.sambog.command.vote.VoteCommand.CloseVoting;
import dk.sambog.command.vote.VoteCommand.ExcludeOption;
import dk.sambog.command.vote.VoteCommand.OpenVoting;
import dk.sambog.command.vote.VoteCommand.RecordPaperCount;
import dk.sambog.events.StreamId;
import dk.sambog.events.vote.VoteEvent;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** The shell of a vote; its rules are in {@link VoteDecider}. A stream that is not there reaches it too, so that it says so. */
@Aggregate
final class Vote {
    @AggregateIdentifier
    private @Nullable String stream;

    private VoteState state = new VoteState.NotCalled();

    @CommandHandler
    @CreationPolicy(ALWAYS)
    void handle(CallVote command, Facts facts) {
        decide(command, facts);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(ExcludeOption command, Facts facts) {
        decide(command, facts);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(OpenVoting command, Facts facts) {
        decide(command, facts);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(CloseVoting command, Facts facts) {
        decide(command, facts);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(RecordPaperCount command, Facts facts) {
        decide(command, facts);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(BreakTie command, Facts facts) {
        decide(command, facts);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(CertifyResult command, Facts facts) {
        decide(command, facts);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(AnnulVote command, Facts facts) {
        decide(command, facts);
    }

    @EventSourcingHandler
    void on(VoteEvent event) {
        stream = StreamId.of("vote", event.voteId()).name();
        state = VoteDecider.evolve(state, event);
    }

    private void decide(VoteCommand command, Facts facts) {
        Deciding.decide(facts, known -> VoteDecider.decide(state, command, known));
    }
}
