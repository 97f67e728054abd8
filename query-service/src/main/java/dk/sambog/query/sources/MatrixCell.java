package dk.sambog.query.sources;

import org.jspecify.annotations.Nullable;

/**
 * What one kind of source gives, each bucket apart, in the smallest unit of the row. Only cash and in-kind value are ever
 * added together.
 *
 * @param unvalued amounts of a row whose unit is not money
 * @param sharePct this source's part of the row's cash and in-kind value, per cent with two decimals; null when there is none
 */
public record MatrixCell(
        long cash,
        long inKind,
        long debt,
        long contingent,
        long unvalued,
        @Nullable String sharePct) {
    /** Cash and in-kind value. */
    public long total() {
        return Math.addExact(cash, inKind);
    }
}
