package dk.sambog.query.web;

import dk.sambog.events.Asset;
import java.math.BigDecimal;
import java.text.NumberFormat;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Writes amounts as the reader's language does: {@code 1.250,00 DKK} or {@code 1,250.00 DKK}, {@code 480 min}. */
@Component("figures")
public class Figures {
    /** {@code minor} in the smallest unit of {@code unit}. */
    public String text(long minor, String unit) {
        var asset = Asset.of(unit);
        var format = NumberFormat.getNumberInstance(LocaleContextHolder.getLocale());
        format.setMinimumFractionDigits(asset.decimals());
        format.setMaximumFractionDigits(asset.decimals());
        return format.format(BigDecimal.valueOf(minor, asset.decimals())) + "\u00a0" + name(asset);
    }

    private static String name(Asset asset) {
        if (asset.isMoney()) {
            return asset.currency();
        }
        return asset.equals(Asset.MINUTES) ? "min" : asset.code().substring("UNIT:".length());
    }
}
