package dk.sambog.command.database;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * {@code sambog.database.*}: the logins of {@code roles.sql}. The address is {@code spring.datasource.url}.
 *
 * @param poolSize connections for commands
 */
@Validated
@ConfigurationProperties("sambog.database")
record DatabaseProperties(
        @NotNull @Valid Login migrator,
        @NotNull @Valid Login app,
        @NotNull @Valid Login sequencer,
        @DefaultValue("16") @Positive int poolSize) {
    record Login(@NotBlank String username, @NotBlank String password) {}
}
