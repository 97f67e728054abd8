package dk.sambog.command.problem;

import dk.sambog.command.clock.Ids;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import java.util.regex.Pattern;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives every request an id of ours, which stands in its log lines, problems and events. A client's own goes to the logs
 * beside it and nowhere else.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
public final class Correlation extends OncePerRequestFilter {
    private static final String HEADER = "Sambog-Correlation-Id";
    private static final Pattern FIT_FOR_LOGS = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    private final Ids ids;

    Correlation(Ids ids) {
        this.ids = ids;
    }

    /** The id of this request. */
    public static UUID of(HttpServletRequest request) {
        return (UUID) request.getAttribute(HEADER);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var id = ids.next();
        request.setAttribute(HEADER, id);
        response.setHeader(HEADER, id.toString());
        MDC.put("correlationId", id.toString());
        var theirs = request.getHeader(HEADER);
        if (theirs != null && FIT_FOR_LOGS.matcher(theirs).matches()) {
            MDC.put("clientCorrelationId", theirs);
        }
        try {
            chain.doFilter(request, response);
        } finally {
            MDC.remove("correlationId");
            MDC.remove("clientCorrelationId");
        }
    }
}
