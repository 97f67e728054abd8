package dk.sambog.query.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.server.resource.web.BearerTokenAuthenticationEntryPoint;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * Who may pass: explanations, descriptions and style sheets are for anyone, everything else needs a token with a reading
 * scope. No sessions, and no cookie but the language, so no forged
 * requests either.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {
    /** Styles and scripts of our own alone; nothing may frame a page, and a form goes nowhere but back. */
    private static final String CONTENT_SECURITY_POLICY = "default-src 'none'; style-src 'self'; img-src 'self' data:; "
            + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
    /** Swagger UI runs scripts and sets styles; all of them are served from here. */
    private static final String DOCS_POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
                    + "img-src 'self' data:; connect-src 'self'; base-uri 'none'; frame-ancestors 'none'";

    private static final BearerTokenAuthenticationEntryPoint BEARER = new BearerTokenAuthenticationEntryPoint();

    @Bean
    SecurityFilterChain reading(HttpSecurity http, @Value("${sambog.mode:real}") InstallationMode mode)
            throws Exception {
        if (mode == InstallationMode.DEMO) {
            http.addFilterAfter(new DemoVisitorFilter(), BearerTokenAuthenticationFilter.class);
        }
        return http.authorizeHttpRequests(requests -> requests.requestMatchers(
                                "/problems", "/problems/**", "/query.css", "/favicon.ico", "/error")
                        .permitAll()
                        .requestMatchers("/api/openapi.json", "/api/openapi.json/**", "/api/docs", "/api/swagger-ui/**")
                        .permitAll()
                        .requestMatchers("/actuator/health", "/actuator/health/**", "/actuator/prometheus")
                        .permitAll()
                        .anyRequest()
                        .hasAnyAuthority(Scope.authorities()))
                .oauth2ResourceServer(server ->
                        server.jwt(Customizer.withDefaults()).authenticationEntryPoint(SecurityConfiguration::refuse))
                .exceptionHandling(handling -> handling.authenticationEntryPoint(SecurityConfiguration::refuse)
                        .accessDeniedHandler((request, response, e) -> response.sendError(403)))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .headers(headers -> headers.cacheControl(cache -> cache.disable())
                        .addHeaderWriter((request, response) -> response.setHeader(
                                "Content-Security-Policy",
                                request.getRequestURI().startsWith("/api/swagger-ui/")
                                        ? DOCS_POLICY
                                        : CONTENT_SECURITY_POLICY))
                        .addHeaderWriter((request, response) -> {
                            if (!response.containsHeader("Cache-Control")) {
                                response.setHeader("Cache-Control", "private, no-cache");
                            }
                        })
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER))
                        .permissionsPolicyHeader(policy -> policy.policy("camera=(), geolocation=(), microphone=()")))
                .build();
    }

    /** Says what kind of token is missing or wrong (RFC 6750) and leaves the document to the problem room. */
    private static void refuse(HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
            throws IOException {
        BEARER.commence(request, response, e);
        response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
    }
}
