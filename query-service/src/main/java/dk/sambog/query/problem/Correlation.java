package dk.sambog.query.problem;

import com.fasterxml.uuid.impl.RandomBasedGenerator;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.regex.Pattern;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives every request an id of ours, which stands in each log line and each problem. A client's own goes to the logs beside
 * it, and nowhere else.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class Correlation extends OncePerRequestFilter {
    static final String HEADER = "Sambog-Correlation-Id";
    private static final String OURS = "correlationId";
    private static final String THEIRS = "clientCorrelationId";
    private static final Pattern FIT_FOR_LOGS = Pattern.compile("[A-Za-z0-9._-]{1,64}");
    private final RandomBasedGenerator ids = new RandomBasedGenerator(new SecureRandom());

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var id = ids.generate().toString();
        var theirs = request.getHeader(HEADER);
        request.setAttribute(HEADER, id);
        response.setHeader(HEADER, id);
        MDC.put(OURS, id);
        if (theirs != null && FIT_FOR_LOGS.matcher(theirs).matches()) {
            MDC.put(THEIRS, theirs);
        }
        try {
            chain.doFilter(request, response);
        } finally {
            MDC.remove(OURS);
            MDC.remove(THEIRS);
        }
    }

    /** The id of this request. */
    static String of(HttpServletRequest request) {
        return String.valueOf(request.getAttribute(HEADER));
    }
}
