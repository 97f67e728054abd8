package dk.sambog.standalone.importing.reading;

import static dk.sambog.standalone.importing.reading.PlainFile.PLAIN;
import static dk.sambog.standalone.importing.reading.PlainFile.fault;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Several commitments of one record, and what must hold between its columns. */
class SharesTest {
    private static final PlainFile TWO_FUNDERS = PLAIN.with(
                    "    amount: amount", """
                amount: amount
              - party: receiver
                kind: {fixed: CO_FINANCING}
                rung: committed
                withPartners: true
                amount: {column: total, minus: [amount]}
            """.stripTrailing().indent(0).stripTrailing())
            .withHeader("id;title;date;receiver;amount;total;rate");

    private static final PlainFile BY_RATE = PLAIN.with("amount: amount", "amount: {column: amount, percent: rate}")
            .withHeader("id;title;date;receiver;amount;rate");

    private static final String CHECK = """
            checks:
              - {percent: rate, part: amount, whole: total, tolerance: 1}
            """;

    @Test
    void takes_what_is_left_of_the_total_as_one_joint_pledge_of_the_beneficiary() {
        var commitments = TWO_FUNDERS
                .read("1;A;24.04.2014;Sluselavet;300,25;1.000;30")
                .projects()
                .getFirst()
                .commitments();
        assertThat(commitments).hasSize(2);
        assertThat(commitments.get(1).quantity().amount()).isEqualTo(69_975);
        assertThat(commitments.get(1).withPartners()).isTrue();
        assertThat(commitments.get(1).party().name()).isEqualTo("Sluselavet");
        assertThat(commitments.get(0).withPartners()).isFalse();
    }

    @Test
    void refuses_a_share_larger_than_the_total() {
        assertThat(fault(TWO_FUNDERS.read("1;A;24.04.2014;X;1.000,01;1.000;100"))
                        .reason())
                .contains("more than it");
    }

    @Test
    void takes_a_percentage_of_a_total() {
        assertThat(PlainFile.minor(BY_RATE.read("1;A;24.04.2014;X;1.000;33,5%")))
                .isEqualTo(33_500);
        assertThat(PlainFile.minor(BY_RATE.read("1;A;24.04.2014;X;1.000;33,5 %")))
                .isEqualTo(33_500);
    }

    @Test
    void refuses_a_percentage_that_does_not_come_out_even_unless_rounding_is_told() {
        var row = "1;A;24.04.2014;X;100,01;33,3";
        assertThat(fault(BY_RATE.read(row)).reason()).contains("finer than the smallest unit");
        var rounding = BY_RATE.with("percent: rate", "percent: rate, rounding: HALF_UP");
        assertThat(PlainFile.minor(rounding.read(row))).isEqualTo(3_330);
    }

    @Test
    void refuses_a_percentage_where_a_fraction_is_told() {
        var fraction = BY_RATE.with("percent: rate", "fraction: rate");
        assertThat(PlainFile.minor(fraction.read("1;A;24.04.2014;X;1.000;0,5"))).isEqualTo(50_000);
        assertThat(fault(fraction.read("1;A;24.04.2014;X;1.000;50%")).reason()).contains("more than the whole");
    }

    @Test
    void refuses_a_record_whose_rate_is_not_the_share() {
        var checked = TWO_FUNDERS.and(CHECK);
        assertThat(checked.read("1;A;24.04.2014;X;335;1.000;33").bad()).isEmpty();
        var fault = fault(checked.read("1;A;24.04.2014;X;345;1.000;33"));
        assertThat(fault.column()).isEqualTo("rate");
        assertThat(fault.reason()).contains("another rate");
    }

    @Test
    void refuses_a_record_whose_columns_do_not_add_up() {
        var checked = TWO_FUNDERS.and("checks: [{sum: [amount, rate], total: total}]\n");
        assertThat(checked.read("1;A;24.04.2014;X;970;1.000;30").bad()).isEmpty();
        assertThat(fault(checked.read("1;A;24.04.2014;X;970;1.000;31")).reason())
                .contains("add up to 1001");
    }

    @Test
    void adds_up_by_funder_recipient_and_currency_from_the_columns() {
        var reading = TWO_FUNDERS.read("1;A;24.04.2014;X;300;1.000;30", "2;B;24.04.2014;Y;0,50;0,75;66");
        var totals = CommittedTotals.of(reading.figures());
        assertThat(totals.byCurrency())
                .hasEntrySatisfying("DKK", sum -> assertThat(sum).isEqualByComparingTo("1000.75"));
        assertThat(totals.of(CommittedTotals.Side.FUNDER)).hasSize(3);
        assertThat(totals.of(CommittedTotals.Side.RECIPIENT))
                .extracting(line -> totals.name(line.party()) + " " + totals.amount(line))
                .containsExactly("X 1000", "Y 0.75");
    }
}
