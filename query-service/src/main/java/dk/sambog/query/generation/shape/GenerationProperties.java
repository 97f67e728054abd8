package dk.sambog.query.generation.shape;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How generations come and go.
 *
 * @param grace how long a retired generation is kept for answers that are still being read from it
 */
@Validated
@ConfigurationProperties("sambog.query.generation")
public record GenerationProperties(
        @DefaultValue("15m") @NotNull Duration grace) {}
