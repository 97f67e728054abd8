package dk.sambog.command.body;

import static dk.sambog.command.facts.GuardRejection.EFFECTIVE_IN_THE_FUTURE;
import static dk.sambog.command.facts.GuardRejection.REASON_MISSING;
import static dk.sambog.command.testing.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class PostingDatesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 9);

    @Test
    void a_fact_without_dates_happened_today() {
        assertThat(PostingDates.of(null, null, null, TODAY)).isEqualTo(new PostingDates(TODAY, TODAY));
    }

    @Test
    void a_fact_is_posted_on_the_day_it_happened_unless_told_otherwise() {
        var day = TODAY.minusDays(3);
        assertThat(PostingDates.of(day, null, null, TODAY)).isEqualTo(new PostingDates(day, day));
        assertThat(PostingDates.of(day, TODAY, null, TODAY)).isEqualTo(new PostingDates(day, TODAY));
    }

    @Test
    void takes_a_fact_of_31_days_ago_without_a_reason_and_an_older_one_with() {
        assertThat(PostingDates.of(TODAY.minusDays(31), null, null, TODAY).effectiveOn())
                .isEqualTo(TODAY.minusDays(31));
        assertThat(PostingDates.of(TODAY.minusYears(2), null, "Bilaget lå i skuffen", TODAY)
                        .effectiveOn())
                .isEqualTo(TODAY.minusYears(2));
    }

    @Test
    void refuses_a_fact_long_past_that_nobody_explains() {
        assertRefused(() -> PostingDates.of(TODAY.minusDays(32), null, null, TODAY), REASON_MISSING, "/effectiveOn");
    }

    @Test
    void refuses_what_has_not_happened_yet() {
        assertRefused(
                () -> PostingDates.of(TODAY.plusDays(1), null, "x", TODAY), EFFECTIVE_IN_THE_FUTURE, "/effectiveOn");
        assertRefused(
                () -> PostingDates.of(TODAY, TODAY.plusDays(1), "x", TODAY),
                EFFECTIVE_IN_THE_FUTURE,
                "/accountingDate");
    }
}
