package dk.sambog.query.feed;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How the ledger is followed.
 *
 * @param pageSize entries per page
 * @param poll how long to wait for a notification before looking again
 */
@Validated
@ConfigurationProperties("sambog.query.feed")
record FeedProperties(
        @DefaultValue("4000") @Min(1) @Max(100_000) int pageSize,
        @DefaultValue("1s") @NotNull Duration poll) {}
