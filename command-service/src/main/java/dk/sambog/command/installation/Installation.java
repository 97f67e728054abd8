package dk.sambog.command.installation;

import static org.axonframework.modelling.command.AggregateCreationPolicy.ALWAYS;

import dk.sambog.command.decision.Deciding;
import dk.sambog.command.facts.Facts;
import dk.sambog.command.installation.InstallationCommand.FoundInstallation;
import dk.sambog.events.StreamId;
import dk.sambog.events.installation.InstallationEvent;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** The shell of the installation; its rules are in {@link InstallationDecider}. */
@Aggregate
final class Installation {
    @AggregateIdentifier
    private @Nullable String stream;

    @CommandHandler
    @CreationPolicy(ALWAYS)
    void handle(FoundInstallation command, Facts facts, InstallationToken token) {
        Deciding.decide(facts, known -> InstallationDecider.decide(command, known, token));
    }

    @EventSourcingHandler
    void on(InstallationEvent event) {
        stream = StreamId.of("installation", event.installationId()).name();
    }
}
