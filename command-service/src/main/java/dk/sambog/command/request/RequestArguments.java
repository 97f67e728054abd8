package dk.sambog.command.request;

import dk.sambog.command.problem.Correlation;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Hands {@link CommandRequest} and {@link SignedIn} to the controller methods that ask for them. */
@Configuration(proxyBeanMethods = false)
class RequestArguments implements WebMvcConfigurer {
    private static final Set<String> EVERYTHING = Set.of("SCOPE_finance.read", "SCOPE_audit.read");

    private final CommandRequests requests;
    private final PartyOfLogin logins;

    RequestArguments(CommandRequests requests, PartyOfLogin logins) {
        this.requests = requests;
        this.logins = logins;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new ForCommands());
    }

    private final class ForCommands implements HandlerMethodArgumentResolver {
        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == CommandRequest.class
                    || parameter.getParameterType() == SignedIn.class;
        }

        @Override
        public Object resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer container,
                NativeWebRequest web,
                @Nullable WebDataBinderFactory binders) {
            var request = Objects.requireNonNull(web.getNativeRequest(HttpServletRequest.class));
            var caller = caller();
            if (parameter.getParameterType() == SignedIn.class) {
                return caller;
            }
            return new CommandRequest(
                    requests,
                    caller,
                    new ServletServerHttpRequest(request).getHeaders(),
                    request.getRequestURI(),
                    BodyLimit.bodyOf(request),
                    Correlation.of(request));
        }

        private SignedIn caller() {
            var token = (JwtAuthenticationToken)
                    Objects.requireNonNull(SecurityContextHolder.getContext().getAuthentication());
            var issuer = token.getToken().getClaimAsString("iss");
            var subject = token.getToken().getSubject();
            var readsEverything = token.getAuthorities().stream()
                    .map(GrantedAuthority::getAuthority)
                    .anyMatch(EVERYTHING::contains);
            return new SignedIn(issuer, subject, logins.find(issuer, subject).orElse(null), readsEverything);
        }
    }
}
