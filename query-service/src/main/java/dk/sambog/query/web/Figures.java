package dk.sambog.query.web;

import dk.sambog.events.Asset;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Writes amounts and days as the reader's language does: {@code 1.250,00 DKK} or {@code 1,250.00 DKK}, {@code 480 min}. */
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

    /** {@code 1. marts 2024} or {@code 1 March 2024}. */
    public String day(LocalDate day) {
        var reader = LocaleContextHolder.getLocale();
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(reader.equals(Locale.ENGLISH) ? Locale.UK : reader)
                .format(day);
    }

    private static String name(Asset asset) {
        if (asset.isMoney()) {
            return asset.currency();
        }
        return asset.equals(Asset.MINUTES) ? "min" : asset.code().substring("UNIT:".length());
    }
}
