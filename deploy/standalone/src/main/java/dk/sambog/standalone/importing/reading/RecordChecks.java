package dk.sambog.standalone.importing.reading;

import dk.sambog.standalone.importing.mapping.Mapping.Check;
import java.math.BigDecimal;

/** Holds the columns of one record against each other. */
record RecordChecks(FieldReader fields) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** A check that does not hold is a fault of the record. */
    void check(Check check) {
        switch (check) {
            case Check.Rate rate -> checkRate(rate);
            case Check.Sum sum -> checkSum(sum);
        }
    }

    private void checkRate(Check.Rate rate) {
        var percent = fields.percent(rate.percent());
        var part = fields.number(rate.part());
        var whole = fields.number(rate.whole());
        if (percent == null || part == null || whole == null) {
            return;
        }
        // Multiplied out, so that nothing is rounded: |100 part - percent whole| <= tolerance whole.
        var off = part.multiply(HUNDRED).subtract(percent.multiply(whole)).abs();
        if (off.compareTo(rate.tolerance().multiply(whole)) > 0) {
            fields.refuse(
                    rate.percent(),
                    fields.text(rate.percent()),
                    "'" + rate.part() + "' of '" + rate.whole() + "' is another rate (" + part + " of " + whole + ")");
        }
    }

    private void checkSum(Check.Sum sum) {
        var total = fields.number(sum.total());
        var added = BigDecimal.ZERO;
        for (var column : sum.columns()) {
            var number = fields.isEmpty(column) ? BigDecimal.ZERO : fields.number(column);
            added = number == null || added == null ? null : added.add(number);
        }
        if (total != null && added != null && added.subtract(total).abs().compareTo(sum.tolerance()) > 0) {
            fields.refuse(sum.total(), fields.text(sum.total()), "the columns add up to " + added.toPlainString());
        }
    }
}
