package dk.sambog.command.decision;

import dk.sambog.command.authority.Acting;
import dk.sambog.command.authority.Right;
import dk.sambog.command.clock.LocalDates;
import dk.sambog.command.facts.Facts;
import dk.sambog.command.facts.Guard;
import dk.sambog.command.guard.Guards;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.springframework.stereotype.Component;

/** Before any aggregate is loaded: every lock in one order, what the guards hold, and who may. */
@Component
class FactsInterceptor implements MessageHandlerInterceptor<CommandMessage<?>> {
    static final String ACTING = "acting";

    private final Guards guards;
    private final LocalDates dates;

    FactsInterceptor(CommandBus bus, Guards guards, LocalDates dates) {
        this.guards = guards;
        this.dates = dates;
        bus.registerHandlerInterceptor(this);
    }

    @Override
    public Object handle(UnitOfWork<? extends CommandMessage<?>> unitOfWork, InterceptorChain chain) throws Exception {
        var message = unitOfWork.getMessage();
        var command = (LedgerCommand) message.getPayload();
        var acting = (Acting) message.getMetaData().get(ACTING);
        unitOfWork.resources().put(Facts.class.getName(), factsFor(command, acting, unitOfWork));
        return chain.proceed();
    }

    /** Locks and reads what all of these will ask for, in one go and one order. */
    void lockAndRead(List<Decisions.Asked> requests) {
        // Most of what the lines of a batch need is the same for all.
        var locks = new LinkedHashSet<Guard.Lock>();
        for (var request : requests) {
            for (var command : request.commands()) {
                locks.addAll(locks(command, request.acting()));
            }
        }
        guards.lockAndRead(locks);
    }

    private static List<Guard.Lock> locks(LedgerCommand command, Acting acting) {
        var locks = new ArrayList<>(command.guards(acting));
        locks.addAll(Right.locks(acting, command.authority()));
        return locks;
    }

    private Facts factsFor(LedgerCommand command, Acting acting, UnitOfWork<?> unitOfWork) {
        var today = dates.today();
        var held = guards.lockAndRead(locks(command, acting));
        var right = Right.of(acting, command.authority(), today, held, guards);
        if (right.isForMerged()) {
            unitOfWork.resources().put(Deciding.FOR_MERGED, true);
        }
        if (!right.mandates().isEmpty()) {
            unitOfWork.resources().put(Deciding.MANDATES, right.mandates());
        }
        return new Facts(
                acting.actor(), acting.onBehalfOf(), null, dates.clock().instant(), today, held);
    }
}
