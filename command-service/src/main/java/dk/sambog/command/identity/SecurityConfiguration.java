package dk.sambog.command.identity;

import dk.sambog.command.problem.HttpRejection;
import dk.sambog.command.problem.Problems;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.authorization.AuthorityAuthorizationManager;
import org.springframework.security.authorization.AuthorizationManagers;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoders;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import tools.jackson.databind.json.JsonMapper;

/** Bearer tokens only: no session, no cookie, so no cross-site request can act for anybody. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {
    private final JsonMapper json;

    SecurityConfiguration(JsonMapper json) {
        this.json = json;
    }

    @Bean
    SecurityFilterChain securityFilterChain(HttpSecurity http) throws Exception {
        return http.csrf(csrf -> csrf.disable())
                // Nobody signs in or out here, and nothing is shown in a browser but JSON.
                .requestCache(cache -> cache.disable())
                .logout(logout -> logout.disable())
                .headers(headers -> headers.defaultsDisabled().contentTypeOptions(Customizer.withDefaults()))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(requests -> requests.requestMatchers(
                                "/problems/**", "/api/openapi.json", "/api/docs/**", "/swagger-ui/**", "/actuator/**")
                        .permitAll()
                        .requestMatchers(HttpMethod.GET, "/api/v1/demo/clock")
                        .permitAll()
                        // What is destroyed cannot be brought back: it takes more than the right to write.
                        .requestMatchers(
                                HttpMethod.POST,
                                "/api/v1/parties/*/erasure",
                                "/api/v1/texts/*/redaction",
                                "/api/v1/documents/*/redaction")
                        .access(AuthorizationManagers.allOf(
                                AuthorityAuthorizationManager.hasAuthority("SCOPE_ledger.write"),
                                AuthorityAuthorizationManager.hasAuthority("SCOPE_privacy.erase")))
                        .requestMatchers(HttpMethod.POST, "/api/v1/**")
                        .hasAuthority("SCOPE_ledger.write")
                        .requestMatchers(HttpMethod.PUT, "/api/v1/**")
                        .hasAuthority("SCOPE_ledger.write")
                        .anyRequest()
                        .authenticated())
                .oauth2ResourceServer(server -> server.jwt(jwt -> {})
                        .bearerTokenResolver(new BearerHeader())
                        .authenticationEntryPoint((request, response, failure) -> {
                            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
                            write(response, HttpRejection.UNAUTHORIZED);
                        })
                        .accessDeniedHandler((request, response, failure) -> write(response, HttpRejection.FORBIDDEN)))
                .build();
    }

    /** The strict rule for header values without its regular expression, which costs more than the rest of the firewall. */
    @Bean
    HttpFirewall httpFirewall() {
        var firewall = new StrictHttpFirewall();
        firewall.setAllowedHeaderValues(value ->
                value.codePoints().allMatch(letter -> Character.isDefined(letter) && !Character.isISOControl(letter)));
        return firewall;
    }

    /** A command is timed as a whole; a timer per security filter would cost more than the filters. */
    @Bean
    SecurityObservationSettings securityObservationSettings() {
        return SecurityObservationSettings.noObservations();
    }

    /** Reached for when the first token comes, so that the ledger starts without its identity provider. */
    @Bean
    @ConditionalOnMissingBean
    JwtDecoder jwtDecoder(
            @Value("${sambog.identity.issuer}") String issuer,
            @Value("${sambog.identity.jwk-set-uri:}") String jwkSetUri,
            @Value("${sambog.identity.audience:sambog}") String audience) {
        return new RememberedTokens(new SupplierJwtDecoder(() -> {
            var decoder = jwkSetUri.isEmpty()
                    ? (NimbusJwtDecoder) JwtDecoders.fromIssuerLocation(issuer)
                    : NimbusJwtDecoder.withJwkSetUri(jwkSetUri).build();
            decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                    JwtValidators.createDefaultWithIssuer(issuer),
                    new JwtClaimValidator<List<String>>(
                            JwtClaimNames.AUD, audiences -> audiences != null && audiences.contains(audience))));
            return decoder;
        }));
    }

    private void write(HttpServletResponse response, HttpRejection rejection) throws IOException {
        response.setStatus(rejection.status());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding("UTF-8");
        response.getWriter().write(json.writeValueAsString(Problems.of(rejection, List.of())));
    }
}
