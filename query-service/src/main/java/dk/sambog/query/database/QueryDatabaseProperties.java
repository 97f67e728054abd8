package dk.sambog.query.database;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The login of the query side; the address is {@code spring.datasource.url}.
 *
 * @param poolSize connections for answers; the projector has a few more of its own
 */
@Validated
@ConfigurationProperties("sambog.database.query")
record QueryDatabaseProperties(
        @NotBlank String username,
        @NotNull String password,
        @DefaultValue("10") @Min(1) @Max(500) int poolSize) {
    @Override
    public String toString() {
        return "QueryDatabaseProperties[username=" + username + ", poolSize=" + poolSize + "]";
    }
}
