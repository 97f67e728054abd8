package dk.sambog.query.timeline;

import dk.sambog.events.LedgerEvent;
import dk.sambog.events.Quantity;
import dk.sambog.events.document.TextRef;
import dk.sambog.events.party.PartyId;
import dk.sambog.query.feed.FeedEntry;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.stereotype.Component;

/** Tells an event in a sentence. The sentences stand in the messages under the events' stored names. */
@Component
class Sentences {
    private static final int LONGEST_QUOTE = 160;

    private final MessageSource messages;
    private final ZoneId zone;

    Sentences(@Value("${sambog.zone}") ZoneId zone) {
        // Not among the pages' messages: events have names of their own, and what a page calls something must not be
        // one.
        var sentences = new ResourceBundleMessageSource();
        sentences.setBasename("messages/query/timeline");
        sentences.setDefaultEncoding("UTF-8");
        sentences.setFallbackToSystemLocale(false);
        this.messages = sentences;
        this.zone = zone;
    }

    /** What the sentences of some entries name: to be looked up together. */
    record Named(Set<UUID> parties, Set<UUID> texts) {
        static Named by(Collection<FeedEntry> entries) {
            var named = new Named(new HashSet<>(), new HashSet<>());
            for (var entry : entries) {
                var who = entry.metadata().onBehalfOf();
                if (who != null) {
                    named.parties().add(who);
                }
                Stream.of(entry.event().getClass().getRecordComponents())
                        .forEach(component -> named.add(value(component, entry.event())));
            }
            return named;
        }

        private void add(@Nullable Object value) {
            switch (value) {
                case PartyId party -> parties.add(party.value());
                case TextRef text -> texts.add(text.textId().value());
                case List<?> list -> list.forEach(this::add);
                case Record record ->
                    Stream.of(record.getClass().getRecordComponents())
                            .forEach(component -> add(value(component, record)));
                case null, default -> {
                    // Needs no looking up.
                }
            }
        }
    }

    /** The sentence for an entry; {@code names} of parties as they may be shown, a text that is missing has been removed. */
    String tell(FeedEntry entry, Locale locale, Map<UUID, String> names, Map<UUID, String> texts) {
        var sentence = new Sentence(messages.getMessage(entry.type(), null, locale));
        return sentence.filled(gap -> {
            if (gap.equals(Sentence.WHO)) {
                var who = entry.metadata().onBehalfOf();
                return who == null ? null : name(who, names);
            }
            return text(member(entry.event(), gap), locale, names, texts);
        });
    }

    /** The member that a gap names, {@code change.kind} one inside another; null when there is none. */
    private static @Nullable Object member(LedgerEvent event, String gap) {
        Object value = event;
        for (var name : gap.split("\\.")) {
            if (!(value instanceof Record record)) {
                return null;
            }
            value = Arrays.stream(record.getClass().getRecordComponents())
                    .filter(component -> component.getName().equals(name))
                    .findFirst()
                    .map(component -> value(component, record))
                    .orElse(null);
        }
        return value;
    }

    private @Nullable String text(
            @Nullable Object value, Locale locale, Map<UUID, String> names, Map<UUID, String> texts) {
        return switch (value) {
            case null -> null;
            case PartyId party -> name(party.value(), names);
            case TextRef text -> quote(texts.get(text.textId().value()), locale);
            case Quantity quantity -> quantity.isZero() ? null : amount(quantity, locale);
            case Enum<?> constant ->
                messages.getMessage(constant.getDeclaringClass().getSimpleName() + "." + constant.name(), null, locale);
            case LocalDate day -> day(locale).format(day);
            case Instant moment ->
                DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                        .withLocale(locale)
                        .format(moment.atZone(zone));
            case List<?> list ->
                list.isEmpty()
                        ? null
                        : String.join(
                                ", ",
                                list.stream()
                                        .map(entry -> String.valueOf(text(entry, locale, names, texts)))
                                        .toList());
            default -> value.toString();
        };
    }

    private static DateTimeFormatter day(Locale locale) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale);
    }

    private static String name(UUID party, Map<UUID, String> names) {
        return names.getOrDefault(party, party.toString());
    }

    private String quote(@Nullable String text, Locale locale) {
        if (text == null) {
            return messages.getMessage("text.removed", null, locale);
        }
        var line = text.strip().replaceAll("\\s+", " ");
        var shown = line.length() > LONGEST_QUOTE ? line.substring(0, LONGEST_QUOTE) + "…" : line;
        return "“" + shown + "”";
    }

    private static String amount(Quantity quantity, Locale locale) {
        var asset = quantity.asset();
        var format = NumberFormat.getNumberInstance(locale);
        format.setMinimumFractionDigits(asset.decimals());
        format.setMaximumFractionDigits(asset.decimals());
        var figure = format.format(BigDecimal.valueOf(quantity.amount(), asset.decimals()));
        return figure + "\u00a0" + (asset.isMoney() ? asset.currency() : unit(asset.code()));
    }

    private static String unit(String code) {
        return code.startsWith("UNIT:") ? code.substring("UNIT:".length()) : code.toLowerCase(Locale.ROOT);
    }

    private static @Nullable Object value(RecordComponent component, Object record) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(component + " cannot be read", e);
        }
    }
}
