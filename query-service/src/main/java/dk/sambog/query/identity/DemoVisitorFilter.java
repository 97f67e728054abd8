package dk.sambog.query.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * In a demo, whoever sits at this very machine reads the pages as the demo's auditor does. The API asks for a token also
 * then, and so does every page in a real installation.
 */
final class DemoVisitorFilter extends OncePerRequestFilter {
    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var context = SecurityContextHolder.getContext();
        if (context.getAuthentication() == null && isPage(request) && isFromHere(request)) {
            var visitor = SecurityContextHolder.createEmptyContext();
            visitor.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                    "demo-auditor", null, AuthorityUtils.createAuthorityList(Scope.AUDIT_READ.authority())));
            SecurityContextHolder.setContext(visitor);
        }
        chain.doFilter(request, response);
    }

    private static boolean isPage(HttpServletRequest request) {
        return !request.getRequestURI().startsWith("/api/");
    }

    private static boolean isFromHere(HttpServletRequest request) throws IOException {
        // The address is a number here, never a name to look up.
        return InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress();
    }
}
