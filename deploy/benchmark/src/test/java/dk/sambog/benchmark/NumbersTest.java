package dk.sambog.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import dk.sambog.benchmark.report.Figure;
import dk.sambog.benchmark.report.Figure.Verdict;
import dk.sambog.benchmark.report.Numbers;
import org.junit.jupiter.api.Test;

class NumbersTest {
    @Test
    void takes_the_middle_of_the_sorted_values() {
        assertThat(Numbers.median(new double[] {9, 1, 5})).isEqualTo(5);
        assertThat(Numbers.median(new double[] {4, 1, 3, 2})).isEqualTo(2);
    }

    @Test
    void writes_no_more_digits_than_a_number_is_worth() {
        assertThat(Numbers.brief(0.8449)).isEqualTo("0.84");
        assertThat(Numbers.brief(84.49)).isEqualTo("84.5");
        assertThat(Numbers.brief(8449)).isEqualTo("8,449");
    }

    @Test
    void meets_a_target_only_when_it_is_reached() {
        assertThat(Figure.ratio("r", 0.35, 0.35, 0.5, "").verdict()).isEqualTo(Verdict.MET);
        assertThat(Figure.ratio("r", 0.349, 0.35, 0.5, "").verdict()).isEqualTo(Verdict.MISSED);
        assertThat(Figure.below("t", 500, 500, "ms", "").verdict()).isEqualTo(Verdict.MISSED);
        assertThat(Figure.atLeast("e", 39_999, 40_000, "events/s", "").verdict())
                .isEqualTo(Verdict.MISSED);
    }
}
