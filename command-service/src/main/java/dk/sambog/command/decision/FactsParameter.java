package dk.sambog.command.decision;

import dk.sambog.command.facts.Facts;
import java.lang.reflect.Executable;
import java.lang.reflect.Parameter;
import java.util.Objects;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.annotation.ParameterResolver;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Hands {@link Facts} to the command handlers that ask for them. */
@Component
class FactsParameter implements ParameterResolverFactory, ParameterResolver<Facts> {
    @Override
    public @Nullable ParameterResolver<?> createInstance(Executable executable, Parameter[] parameters, int index) {
        return parameters[index].getType() == Facts.class ? this : null;
    }

    @Override
    public Facts resolveParameterValue(Message<?> message) {
        return Objects.requireNonNull(CurrentUnitOfWork.get().getResource(Facts.class.getName()));
    }

    @Override
    public boolean matches(Message<?> message) {
        return CurrentUnitOfWork.isStarted()
                && CurrentUnitOfWork.get().resources().containsKey(Facts.class.getName());
    }
}
