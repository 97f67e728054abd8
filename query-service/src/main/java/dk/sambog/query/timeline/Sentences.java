package dk.sambog.query.timeline;

import dk.sambog.events.Quantity;
import dk.sambog.events.document.TextRef;
import dk.sambog.events.party.PartyId;
import dk.sambog.query.feed.FeedEntry;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.stereotype.Component;

/** Tells an event in a sentence. The sentences stand in the messages under the events' stored names. */
@Component
class Sentences {
    /** The party acted for. */
    static final String WHO = "who";

    /** What a thing is known by: filled also where the event names the thing alone. */
    static final Set<String> BEHIND = Set.of("giver", "title", "role");

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

    String tell(FeedEntry entry, Locale locale, Known known) {
        var words = new Words(messages, zone, locale);
        return new Sentence(messages.getMessage(entry.type(), null, locale))
                .filled(gap -> text(value(entry, gap, known), entry, words, known));
    }

    private static @Nullable Object value(FeedEntry entry, String gap, Known known) {
        if (gap.equals(WHO)) {
            return party(entry.metadata().onBehalfOf());
        }
        var said = Members.at(entry.event(), gap);
        var behind = known.behind(entry);
        if (said != null || behind == null) {
            return said;
        }
        return switch (gap) {
            case "giver" -> party(behind.giver());
            case "role" -> behind.role();
            case "title" -> {
                var title = behind.title(entry.version());
                yield title == null ? null : new Title(title);
            }
            default -> null;
        };
    }

    private record Title(UUID textId) {}

    private static @Nullable PartyId party(@Nullable UUID id) {
        return id == null ? null : new PartyId(id);
    }

    private static @Nullable String text(@Nullable Object value, FeedEntry entry, Words words, Known known) {
        return switch (value) {
            case null -> null;
            case PartyId party -> known.name(party.value());
            case TextRef text -> words.quote(known.texts().get(text.textId().value()));
            case Title title -> words.quote(known.texts().get(title.textId()));
            case Quantity quantity -> words.of(quantity);
            case Enum<?> constant -> words.of(constant);
            case LocalDate day -> words.of(day);
            case Instant moment -> words.of(moment);
            case String code -> known.labelled(entry, code);
            case List<?> list ->
                words.of(list.stream()
                        .map(one -> text(one, entry, words, known))
                        .filter(Objects::nonNull)
                        .toList());
            case Number number -> words.of(number);
            default -> value.toString();
        };
    }
}
