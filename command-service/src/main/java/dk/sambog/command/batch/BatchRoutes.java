package dk.sambog.command.batch;

import dk.sambog.command.batch.line.BatchRejection;
import dk.sambog.command.body.CommandBody;
import dk.sambog.command.problem.CommandRejected;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

/** Which command a line's path means: every POST whose body is a {@link CommandBody}, as the controllers declare it. */
@Component
class BatchRoutes {
    /** The command a path means, and the thing it names. */
    record Route(
            Class<? extends CommandBody> body, @Nullable UUID target) {}

    private static final String BASE = "/api/v1";

    private final Map<PathPattern, Class<? extends CommandBody>> routes = new HashMap<>();

    BatchRoutes(@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings) {
        mappings.getHandlerMethods().forEach((mapping, method) -> {
            if (mapping.getMethodsCondition().getMethods().contains(RequestMethod.POST)) {
                for (var parameter : method.getMethodParameters()) {
                    if (CommandBody.class.isAssignableFrom(parameter.getParameterType())) {
                        var body = parameter.getParameterType().asSubclass(CommandBody.class);
                        mapping.getPathPatternsCondition().getPatterns().forEach(pattern -> routes.put(pattern, body));
                    }
                }
            }
        });
    }

    Route find(@Nullable String path) {
        return Optional.ofNullable(path)
                .map(given -> PathContainer.parsePath(BASE + given))
                .flatMap(this::match)
                .orElseThrow(() -> new CommandRejected(BatchRejection.NO_SUCH_COMMAND, "/path"));
    }

    private Optional<Route> match(PathContainer path) {
        for (var route : routes.entrySet()) {
            var match = route.getKey().matchAndExtract(path);
            if (match != null) {
                var id = match.getUriVariables().get("id");
                return Optional.of(new Route(route.getValue(), id == null ? null : uuid(id)));
            }
        }
        return Optional.empty();
    }

    private static UUID uuid(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw new CommandRejected(BatchRejection.NO_SUCH_COMMAND, "/path");
        }
    }
}
