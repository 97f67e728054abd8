package dk.sambog.standalone.importing.mapping;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How the file writes dates.
 *
 * @param formats patterns as in {@code dd.MM.yyyy} or {@code yyyy-MM-dd'T'HH:mm:ssXXX}; of a time stamp the date counts
 * @param language of the names of months
 */
public record DateStyle(List<String> formats, Locale language) {
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2199;
    private static final LocalDate SAMPLE = LocalDate.of(2021, 11, 23);

    /** Refuses a pattern that does not name day, month and year. */
    public DateStyle {
        for (var format : formats) {
            try {
                var formatter = formatter(format, language, ResolverStyle.STRICT);
                var written = formatter.format(SAMPLE.atStartOfDay().atOffset(java.time.ZoneOffset.UTC));
                if (!LocalDate.from(formatter.parse(written)).equals(SAMPLE)) {
                    throw new DateTimeException("incomplete");
                }
            } catch (DateTimeException | IllegalArgumentException e) {
                throw new MappingRefused("dates.formats", "not a pattern of a whole date: " + format);
            }
        }
    }

    /** Reads a date that exists, between the years 1900 and 2199; anything else is refused with {@link UnreadableValue}. */
    public LocalDate parse(String text) {
        var readings = readings(text.strip(), ResolverStyle.STRICT);
        if (readings.isEmpty()) {
            throw new UnreadableValue(
                    readings(text.strip(), ResolverStyle.LENIENT).isEmpty()
                            ? "not a date written as " + String.join(" or ", formats)
                            : "this date does not exist");
        }
        if (readings.size() > 1) {
            throw new UnreadableValue("two of the mapping's formats read it as different dates");
        }
        var date = readings.getFirst();
        if (date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR) {
            throw new UnreadableValue("the year is not between " + FIRST_YEAR + " and " + LAST_YEAR);
        }
        return date;
    }

    private List<LocalDate> readings(String text, ResolverStyle strictness) {
        return formats.stream()
                .map(format -> read(text, formatter(format, language, strictness)))
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    private static Optional<LocalDate> read(String text, DateTimeFormatter formatter) {
        try {
            return Optional.of(LocalDate.from(formatter.parse(text)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    // Strict resolving knows no year of an era without the era: y is read as the proleptic year u.
    private static DateTimeFormatter formatter(String format, Locale language, ResolverStyle strictness) {
        var parts = format.split("'", -1);
        for (int i = 0; i < parts.length; i += 2) {
            parts[i] = parts[i].replace('y', 'u');
        }
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(String.join("'", parts))
                .toFormatter(language)
                .withResolverStyle(strictness);
    }
}
