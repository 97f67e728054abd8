package dk.sambog.command.eventstore;

import dk.sambog.command.clock.Ids;
import java.security.SecureRandom;
import java.time.Clock;
import org.axonframework.common.IdentifierFactory;

/** Ids of Axon's messages, events included. Axon finds it as a service and so gives it no clock: these ids name, no more. */
public final class LedgerIdentifiers extends IdentifierFactory {
    private final Ids ids = new Ids(Clock.systemUTC(), new SecureRandom());

    @Override
    public String generateIdentifier() {
        return ids.next().toString();
    }
}
