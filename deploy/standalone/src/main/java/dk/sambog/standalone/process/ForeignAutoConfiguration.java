package dk.sambog.standalone.process;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.AutoConfigurationImportFilter;
import org.springframework.boot.autoconfigure.AutoConfigurationMetadata;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.Environment;

/**
 * Keeps from each service what only its neighbours brought onto the shared class path, so that it is configured here as it is
 * alone. A context says which one it is by {@link #SERVICE}.
 */
final class ForeignAutoConfiguration implements AutoConfigurationImportFilter, EnvironmentAware {
    static final String SERVICE = "sambog.standalone.service";

    private static final String IDENTITY = "org.springframework.boot.security.oauth2.server.authorization.";
    private static final String PAGES = "org.springframework.boot.thymeleaf.";
    private static final Map<String, List<String>> FOREIGN =
            Map.of("command-service", List.of(IDENTITY, PAGES), "query-service", List.of(IDENTITY));

    private List<String> foreign = List.of();

    @Override
    public void setEnvironment(Environment environment) {
        foreign = FOREIGN.getOrDefault(environment.getProperty(SERVICE, ""), List.of());
    }

    @Override
    public boolean[] match(@Nullable String[] candidates, AutoConfigurationMetadata metadata) {
        var matches = new boolean[candidates.length];
        for (var i = 0; i < candidates.length; i++) {
            matches[i] = isOwn(candidates[i]);
        }
        return matches;
    }

    private boolean isOwn(@Nullable String candidate) {
        return candidate == null || foreign.stream().noneMatch(candidate::startsWith);
    }
}
