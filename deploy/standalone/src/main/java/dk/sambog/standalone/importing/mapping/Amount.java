package dk.sambog.standalone.importing.mapping;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How an amount is found: a column, or a share of it, less other amounts, times a unit.
 *
 * @param share the part of the column that counts, or null for all of it
 * @param minus amounts taken from it
 * @param times what one in the file stands for: 1000 when the file counts in thousands
 */
public record Amount(String column, @Nullable Share share, List<Amount> minus, BigDecimal times) {
    /**
     * A rate that stands in another column.
     *
     * @param whole 100 for a percentage, 1 for a fraction
     * @param rounding to the minor unit of the currency, or null: then it must come out even
     */
    public record Share(
            String column, BigDecimal whole, @Nullable RoundingMode rounding) {}
}
