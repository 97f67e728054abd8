package dk.sambog.command.decision;

import dk.sambog.command.clock.LocalDates;
import dk.sambog.command.facts.Facts;
import dk.sambog.command.facts.Guard;
import dk.sambog.command.facts.GuardRejection;
import dk.sambog.command.facts.MandateFacts;
import dk.sambog.command.facts.PartyFacts;
import dk.sambog.command.guard.Guards;
import dk.sambog.command.problem.CommandRejected;
import dk.sambog.events.party.PartyId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
        unitOfWork.resources().put(Facts.class.getName(), factsFor(command, acting, unitOfWork));
        return chain.proceed();
    }

    /** Locks and reads what all of these will ask for, in one go and one order. */
    void lockAndRead(List<Decisions.Asked> requests) {
        var today = dates.today();
        // Most of what the lines of a batch need is the same for all.
        var locks = new LinkedHashSet<Guard.Lock>();
        for (var request : requests) {
            var acting = request.acting();
            for (var command : request.commands()) {
                locks.addAll(locks(command, acting, authority.choose(acting, command.authority(), today)));
            }
        }
        guards.lockAndRead(locks);
    }

    /** Beside what the command names, the party acted for is locked: it is not merged while it acts. */
    private static List<Guard.Lock> locks(LedgerCommand command, Acting acting, @Nullable MandateFacts mandate) {
        var locks = new ArrayList<>(command.guards());
        locks.add(new Guard.OfParty(acting.onBehalfOf()).toRead());
        if (mandate != null) {
            locks.add(new Guard.OfMandate(mandate.mandateId()).toRead());
        }
        return locks;
    }

    private Facts factsFor(LedgerCommand command, Acting acting, UnitOfWork<?> unitOfWork) {
        var today = dates.today();
        var mandate = authority.choose(acting, command.authority(), today);
        var held = guards.lockAndRead(locks(command, acting, mandate));
        if (mandate != null && !AuthorityCheck.holdsStill(held(mandate, held), command.authority(), today)) {
            // The one that was remembered is revoked; another may have been given since.
            mandate = authority.chooseAnew(acting, command.authority(), today);
            held = guards.lockAndRead(locks(command, acting, mandate));
            if (mandate != null && !AuthorityCheck.holdsStill(held(mandate, held), command.authority(), today)) {
                throw new CommandRejected(GuardRejection.MANDATE_NOT_VALID_NOW);
            }
        }
        if (held.get(new Guard.OfParty(acting.onBehalfOf())) instanceof PartyFacts party
                && party.mergedInto() != null) {
            requireSurvivor(party.mergedInto(), command, acting, mandate);
            unitOfWork.resources().put(Deciding.FOR_MERGED, true);
        }
        return new Facts(
                acting.actor(),
                acting.onBehalfOf(),
                mandate == null ? null : held(mandate, held),
                dates.clock().instant(),
                today,
                held);
    }

    private static void requireSurvivor(
            PartyId survivor, LedgerCommand command, Acting acting, @Nullable MandateFacts mandate) {
        var principal = mandate == null ? acting.actor() : mandate.principal();
        if (!command.authority().acts().isEmpty() && !principal.equals(survivor)) {
            throw new CommandRejected(GuardRejection.PARTY_MERGED);
        }
    }

    private static MandateFacts held(MandateFacts mandate, Map<Guard<?>, Object> held) {
        return (MandateFacts) Objects.requireNonNull(held.get(new Guard.OfMandate(mandate.mandateId())));
    }
}
