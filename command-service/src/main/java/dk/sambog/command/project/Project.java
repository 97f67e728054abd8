package dk.sambog.command.project;

import static org.axonframework.modelling.command.AggregateCreationPolicy.ALWAYS;
import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import dk.sambog.command.decision.Deciding;
import dk.sambog.command.facts.Facts;
import dk.sambog.command.project.ProjectCommand.AdoptCommitment;
import dk.sambog.command.project.ProjectCommand.ClosePledging;
import dk.sambog.command.project.ProjectCommand.CloseProject;
import dk.sambog.command.project.ProjectCommand.EnterStage;
import dk.sambog.command.project.ProjectCommand.HoldReview;
import dk.sambog.command.project.ProjectCommand.JoinAlliance;
import dk.sambog.command.project.ProjectCommand.NoteBarrier;
import dk.sambog.command.project.ProjectCommand.OpenPledging;
import dk.sambog.command.project.ProjectCommand.OpenProject;
import dk.sambog.command.project.ProjectCommand.RecordInspection;
import dk.sambog.command.project.ProjectCommand.ResumeProject;
import dk.sambog.command.project.ProjectCommand.SetProductionForm;
import dk.sambog.command.project.ProjectCommand.SuspendProject;
import dk.sambog.events.StreamId;
import dk.sambog.events.project.ProjectEvent;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** The shell of a project; its rules are in {@link ProjectDecider}, which also answers for one that is not there. */
@Aggregate
final class Project {
    @AggregateIdentifier
    private @Nullable String stream;

    private ProjectState state = new ProjectState.NotOpened();

    @CommandHandler
    @CreationPolicy(ALWAYS)
    void handle(OpenProject command, Facts facts) {
        decide(command, facts);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(SetProductionForm command, Facts facts) {
        decide(command, facts);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(OpenPledging command, Facts facts) {
        decide(command, facts);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(ClosePledging command, Facts facts) {
        decide(command, facts);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(EnterStage command, Facts facts) {
        decide(command, facts);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(SuspendProject command, Facts facts) {
        decide(command, facts);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(ResumeProject command, Facts facts) {
        decide(command, facts);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(CloseProject command, Facts facts) {
        decide(command, facts);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(JoinAlliance command, Facts facts) {
        decide(command, facts);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(AdoptCommitment command, Facts facts) {
        decide(command, facts);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(RecordInspection command, Facts facts) {
        decide(command, facts);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(HoldReview command, Facts facts) {
        decide(command, facts);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(NoteBarrier command, Facts facts) {
        decide(command, facts);
    }

    @EventSourcingHandler
    void on(ProjectEvent event) {
        stream = StreamId.of("project", event.projectId()).name();
        state = ProjectState.evolve(state, event);
    }

    private void decide(ProjectCommand command, Facts facts) {
        Deciding.decide(facts, known -> ProjectDecider.decide(state, command, known));
    }
}
