package dk.sambog.command.decision;

import dk.sambog.command.clock.LocalDates;
import dk.sambog.command.facts.Facts;
import dk.sambog.command.facts.Guard;
import dk.sambog.command.facts.MandateFacts;
import dk.sambog.command.guard.Guards;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Before any aggregate is loaded: who may, then every lock in one order, then what the guards hold. */
@Component
class FactsInterceptor implements MessageHandlerInterceptor<CommandMessage<?>> {
    static final String ACTING = "acting";

    private final AuthorityCheck authority;
    private final Guards guards;
    private final LocalDates dates;

    FactsInterceptor(CommandBus bus, AuthorityCheck authority, Guards guards, LocalDates dates) {
        this.authority = authority;
        this.guards = guards;
        this.dates = dates;
        bus.registerHandlerInterceptor(this);
    }

    @Override
    public Object handle(UnitOfWork<? extends CommandMessage<?>> unitOfWork, InterceptorChain chain) throws Exception {
        var message = unitOfWork.getMessage();
        var command = (LedgerCommand) message.getPayload();
        var acting = (Acting) message.getMetaData().get(ACTING);
        unitOfWork.resources().put(Facts.class.getName(), factsFor(command, acting));
        return chain.proceed();
    }

    /** Locks and reads what all of these will ask for, in one go and one order. */
    void lockAndRead(Collection<? extends LedgerCommand> commands, Acting acting) {
        var today = dates.today();
        var locks = new ArrayList<Guard.Lock>();
        for (var command : commands) {
            locks.addAll(locks(command, authority.choose(acting, command.authority(), today)));
        }
        guards.lockAndRead(locks);
    }

    private static List<Guard.Lock> locks(LedgerCommand command, @Nullable MandateFacts mandate) {
        if (mandate == null) {
            return command.guards();
        }
        var locks = new ArrayList<>(command.guards());
        locks.add(new Guard.OfMandate(mandate.mandateId()).toRead());
        return locks;
    }

    private Facts factsFor(LedgerCommand command, Acting acting) {
        var today = dates.today();
        var mandate = authority.choose(acting, command.authority(), today);
        var held = guards.lockAndRead(locks(command, mandate));
        if (mandate != null) {
            mandate = (MandateFacts) held.get(new Guard.OfMandate(mandate.mandateId()));
            AuthorityCheck.requireStill(mandate, command.authority(), today);
        }
        return new Facts(
                acting.actor(), acting.onBehalfOf(), mandate, dates.clock().instant(), today, held);
    }
}
