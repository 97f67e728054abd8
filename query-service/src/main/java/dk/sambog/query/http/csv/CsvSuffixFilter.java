package dk.sambog.query.http.csv;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** {@code …/promise-ladder.csv} is {@code …/promise-ladder} with {@code Accept: text/csv}: for links and spreadsheets. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
final class CsvSuffixFilter extends OncePerRequestFilter {
    private static final String SUFFIX = ".csv";

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith("/api/v1/")
                || !request.getRequestURI().endsWith(SUFFIX);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(new AskedForCsv(request), response);
    }

    private static final class AskedForCsv extends HttpServletRequestWrapper {
        AskedForCsv(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getRequestURI() {
            return withoutSuffix(super.getRequestURI());
        }

        @Override
        public String getServletPath() {
            return withoutSuffix(super.getServletPath());
        }

        @Override
        public @Nullable String getHeader(String name) {
            return name.equalsIgnoreCase(HttpHeaders.ACCEPT) ? "text/csv" : super.getHeader(name);
        }

        @Override
        public Enumeration<String> getHeaders(String name) {
            return name.equalsIgnoreCase(HttpHeaders.ACCEPT)
                    ? Collections.enumeration(List.of("text/csv"))
                    : super.getHeaders(name);
        }

        private static String withoutSuffix(String path) {
            return path.endsWith(SUFFIX) ? path.substring(0, path.length() - SUFFIX.length()) : path;
        }
    }
}
