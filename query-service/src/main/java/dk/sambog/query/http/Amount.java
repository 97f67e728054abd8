package dk.sambog.query.http;

import dk.sambog.events.Asset;
import java.math.BigDecimal;

/**
 * A figure on a view, in the asset of its row. Unlike a quantity in an event it may be negative: a difference, a balance.
 *
 * @param value in the whole unit, {@code 1250.00} for money, a plain number for minutes and units
 * @param minor the same in the asset's smallest unit, {@code 125000}
 */
public record Amount(String value, long minor) {
    public static Amount of(long minor, Asset asset) {
        return new Amount(BigDecimal.valueOf(minor, asset.decimals()).toPlainString(), minor);
    }
}
