package dk.sambog.query.identity;

import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Whose tokens are taken.
 *
 * @param issuer the OIDC issuer, exactly as it stands in a token's {@code iss}
 * @param audience what a token's {@code aud} must name
 * @param jwkSetUri where the issuer's keys are; found by discovery from the issuer when left out
 */
@Validated
@ConfigurationProperties("sambog.identity")
record IdentityProperties(
        @NotBlank String issuer,
        @DefaultValue("sambog") String audience,
        @Nullable String jwkSetUri) {}
