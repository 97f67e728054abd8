package dk.sambog.query.timeline;

import dk.sambog.events.Asset;
import dk.sambog.events.Quantity;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** Days, amounts, codes and quotes as a reader's language has them. */
record Words(MessageSource messages, ZoneId zone, Locale locale) {
    Words {
        // English of no country is written as in Europe: the day before the month, hours to 24.
        locale = locale.equals(Locale.ENGLISH) ? Locale.UK : locale;
    }

    private static final int LONGEST_QUOTE = 160;
    private static final String SPACE = "\u00a0";

    String of(Enum<?> constant) {
        return word(constant.getDeclaringClass().getSimpleName() + "." + constant.name());
    }

    String of(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(locale)
                .format(day);
    }

    String of(Instant moment) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                .withLocale(locale)
                .format(moment.atZone(zone));
    }

    String of(Number whole) {
        return NumberFormat.getIntegerInstance(locale).format(whole);
    }

    /** {@code 5.000 kr.}, {@code 7 timer og 30 minutter}, {@code 200 sandbag}; null of nothing. */
    @Nullable
    String of(Quantity quantity) {
        if (quantity.isZero()) {
            return null;
        }
        var asset = quantity.asset();
        if (asset.equals(Asset.MINUTES)) {
            return hours(quantity.amount());
        }
        return asset.isMoney()
                ? money(quantity)
                : of(quantity.amount())
                        + SPACE
                        + asset.code().substring(asset.code().indexOf(':') + 1);
    }

    private String money(Quantity quantity) {
        var asset = quantity.asset();
        var figure = BigDecimal.valueOf(quantity.amount(), asset.decimals());
        var decimals = figure.stripTrailingZeros().scale() <= 0 ? 0 : asset.decimals();
        var format = NumberFormat.getNumberInstance(locale);
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        var currency = messages.getMessage("unit." + asset.currency(), null, asset.currency(), locale);
        return messages.getMessage("unit.money", new Object[] {format.format(figure), currency}, locale);
    }

    private String hours(long minutes) {
        var whole = minutes / 60;
        var rest = minutes % 60;
        var hours = whole == 0 ? "" : counted(whole, "hour");
        var over = rest == 0 ? "" : counted(rest, "minute");
        return hours.isEmpty() || over.isEmpty() ? hours + over : hours + " " + word("unit.and") + " " + over;
    }

    private String counted(long count, String unit) {
        return of(count) + SPACE + word(count == 1 ? "unit." + unit : "unit." + unit + "s");
    }

    /** {@code a, b og c}; null of none. */
    @Nullable
    String of(List<String> words) {
        return switch (words.size()) {
            case 0 -> null;
            case 1 -> words.getFirst();
            default ->
                String.join(", ", words.subList(0, words.size() - 1)) + " " + word("unit.and") + " " + words.getLast();
        };
    }

    /** A text in quotes; null has been removed. */
    String quote(@Nullable String text) {
        return text == null ? word("text.removed") : quoted(text);
    }

    /** In one line, not too long, and without the full stop that the sentence around it has. */
    static String quoted(String text) {
        var line = text.strip().replaceAll("\\s+", " ");
        var shown = line.length() > LONGEST_QUOTE ? line.substring(0, LONGEST_QUOTE) + "…" : line;
        return "“" + (shown.matches(".*[^.]\\.") ? shown.substring(0, shown.length() - 1) : shown) + "”";
    }

    private String word(String key) {
        return messages.getMessage(key, null, locale);
    }
}
