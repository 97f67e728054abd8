package dk.sambog.query.identity;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.JwtAudienceValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;

/** Which tokens are believed: signed by the issuer's keys, not expired, by this issuer and for this audience. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(IdentityProperties.class)
class ReadTokenConfiguration {
    /** Looks the issuer's keys up at the first token, so that the service starts while the issuer is away. */
    @Bean
    JwtDecoder jwtDecoder(IdentityProperties identity) {
        return new SupplierJwtDecoder(() -> {
            var jwkSetUri = identity.jwkSetUri();
            var decoder = (jwkSetUri == null
                            ? NimbusJwtDecoder.withIssuerLocation(identity.issuer())
                            : NimbusJwtDecoder.withJwkSetUri(jwkSetUri))
                    .build();
            decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                    JwtValidators.createDefaultWithIssuer(identity.issuer()),
                    new JwtAudienceValidator(identity.audience())));
            return decoder;
        });
    }
}
