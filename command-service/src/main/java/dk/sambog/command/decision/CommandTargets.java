package dk.sambog.command.decision;

import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;
import org.springframework.stereotype.Component;

/** A command's target is its stream; versions are checked by {@link Deciding}, which can name the one it found. */
@Component
class CommandTargets implements CommandTargetResolver {
    @Override
    public VersionedAggregateIdentifier resolveTarget(CommandMessage<?> message) {
        Object stream = ((LedgerCommand) message.getPayload()).stream().name();
        return new VersionedAggregateIdentifier(stream, null);
    }
}
