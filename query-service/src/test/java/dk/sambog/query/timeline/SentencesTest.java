package dk.sambog.query.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import dk.sambog.events.Asset;
import dk.sambog.events.EventCatalogue;
import dk.sambog.events.EventCatalogue.EventType;
import dk.sambog.events.Quantity;
import dk.sambog.events.party.Role;
import dk.sambog.query.feed.FeedEntry;
import dk.sambog.query.testing.Samples;
import dk.sambog.query.timeline.Known.Behind;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;

/** Whoever adds an event adds its sentences: one line in each of the two files named here. */
class SentencesTest {
    private static final Sentences SENTENCES = new Sentences(ZoneId.of("Europe/Copenhagen"));
    private static final Path MESSAGES = Path.of("src/main/resources/messages/query");

    @Test
    void every_event_of_the_catalogue_has_a_sentence_in_both_languages() throws IOException {
        for (var file : new String[] {"timeline.properties", "timeline_da.properties"}) {
            var sentences = read(file);
            assertThat(EventCatalogue.types().stream()
                            .map(EventType::name)
                            .filter(name -> !sentences.containsKey(name)))
                    .as("events without a sentence in " + file)
                    .isEmpty();
        }
    }

    @Test
    void a_gap_names_a_member_of_its_event_and_a_constant_in_one_has_a_word() throws IOException {
        for (var file : new String[] {"timeline.properties", "timeline_da.properties"}) {
            var sentences = read(file);
            for (var type : EventCatalogue.types()) {
                for (var gap : new Sentence(sentences.getProperty(type.name(), "")).gaps()) {
                    var member = member(type.record(), gap);
                    if (gap.equals(Sentences.WHO) || member == null && Sentences.BEHIND.contains(gap)) {
                        continue;
                    }
                    assertThat(member)
                            .as(file + ": {" + gap + "} of " + type.name())
                            .isNotNull();
                    if (member.isEnum()) {
                        Stream.of(member.getEnumConstants())
                                .map(constant -> member.getSimpleName() + "." + ((Enum<?>) constant).name())
                                .forEach(word -> assertThat(sentences).as(file).containsKey(word));
                    }
                }
            }
        }
    }

    @Test
    void says_in_danish_what_it_says_in_english_and_nothing_of_what_there_is_not() throws IOException {
        var english = read("timeline.properties");
        assertThat(read("timeline_da.properties").stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        assertThat(english.stringPropertyNames().stream()
                        .filter(key -> Character.isLowerCase(key.charAt(0)))
                        .filter(key -> !key.equals("text.removed") && !key.startsWith("unit."))
                        .filter(key -> EventCatalogue.find(key).isEmpty()))
                .as("sentences of events that are not in the catalogue")
                .isEmpty();
    }

    @Test
    void leaves_out_what_stands_in_brackets_when_its_gap_stays_empty() {
        var sentence = new Sentence("{who} lover {what}[, senest {deadline}][: {terms}].");
        assertThat(sentence.filled(gap -> gap.equals("deadline") ? null : gap.equals("terms") ? "$1" : "x"))
                .isEqualTo("x lover x: $1.");
        assertThat(sentence.filled(gap -> null)).isEqualTo("– lover –.");
        assertThat(sentence.gaps()).containsExactly("deadline", "terms", "what", "who");
    }

    @Test
    void a_gap_that_must_be_filled_names_a_member_that_is_never_left_out() throws IOException {
        for (var file : new String[] {"timeline.properties", "timeline_da.properties"}) {
            var sentences = read(file);
            for (var type : EventCatalogue.types()) {
                var always = sentences.getProperty(type.name()).replaceAll("\\[[^\\]]*]", "");
                for (var gap : new Sentence(always).gaps()) {
                    assertThat(Stream.of(type.record().getRecordComponents())
                                    .filter(component -> component.getName().equals(gap))
                                    .filter(component ->
                                            component.getAnnotatedType().isAnnotationPresent(Nullable.class)))
                            .as(file + ": {" + gap + "} of " + type.name())
                            .isEmpty();
                }
            }
        }
    }

    /** The story every event tells: a change of these lines is a change of what people read. */
    @Test
    void every_event_of_the_catalogue_reads_as_a_sentence_in_both_languages() throws IOException {
        for (var locale : List.of(Locale.of("da"), Locale.ENGLISH)) {
            var told = Samples.entries().stream()
                    .map(entry -> SENTENCES.tell(entry, locale, known(entry)))
                    .toList();
            for (var sentence : told) {
                assertThat(sentence)
                        .matches("(?s)[\\p{Lu}\\d].*([^.?!…]\\.|[?!…]”)")
                        .doesNotContain("{", "[", "–", "..", ".”.", "  ", " null");
            }
            Samples.compare(String.join("\n", told) + "\n", Path.of("timeline/told_" + locale.getLanguage() + ".txt"));
        }
    }

    @Test
    void a_quote_that_ends_as_a_sentence_does_ends_the_sentence() {
        assertThat(new Sentence("De spørger: {x}.").filled(gap -> "“Dige eller sluse?”"))
                .isEqualTo("De spørger: “Dige eller sluse?”");
        assertThat(new Sentence("Det koster {x}.").filled(gap -> "5.000 kr.")).isEqualTo("Det koster 5.000 kr.");
        assertThat(Words.quoted(" Vi bygger\n en sluse. ")).isEqualTo("“Vi bygger en sluse”");
        assertThat(Words.quoted("x".repeat(200))).endsWith("x…”").hasSize(163);
    }

    @Test
    void amounts_and_lists_are_written_as_the_reader_writes_them() {
        var danish = new Words(messages(), ZoneId.of("Europe/Copenhagen"), Locale.of("da"));
        var english = new Words(messages(), ZoneId.of("Europe/Copenhagen"), Locale.ENGLISH);
        assertThat(danish.of(new Quantity(500_000, Asset.of("DKK/2")))).isEqualTo("5.000\u00a0kr.");
        assertThat(danish.of(new Quantity(125_050, Asset.of("DKK/2")))).isEqualTo("1.250,50\u00a0kr.");
        assertThat(english.of(new Quantity(125_050, Asset.of("EUR/2")))).isEqualTo("EUR\u00a01,250.50");
        assertThat(danish.of(new Quantity(450, Asset.MINUTES))).isEqualTo("7\u00a0timer og 30\u00a0minutter");
        assertThat(english.of(new Quantity(60, Asset.MINUTES))).isEqualTo("1\u00a0hour");
        assertThat(danish.of(new Quantity(1, Asset.MINUTES))).isEqualTo("1\u00a0minut");
        assertThat(danish.of(new Quantity(1_200, Asset.ofUnit("sandbag")))).isEqualTo("1.200\u00a0sandbag");
        assertThat(danish.of(List.of("a", "b", "c"))).isEqualTo("a, b og c");
        assertThat(english.of(LocalDate.parse("2024-03-01"))).isEqualTo("1 March 2024");
        assertThat(danish.of(LocalDate.parse("2024-03-01"))).isEqualTo("1. marts 2024");
    }

    /** Every party has a name, every text and every option its words. */
    private static Known known(FeedEntry entry) {
        var named = Named.by(List.of(entry));
        var names = new HashMap<UUID, String>();
        named.parties().forEach(party -> names.put(party, "Part " + (names.size() + 1)));
        var texts = new HashMap<UUID, String>();
        named.texts().forEach(text -> texts.put(text, "Tekst."));
        var giver = new UUID(1, 1);
        var title = new UUID(1, 2);
        names.put(giver, "Giver");
        texts.put(title, "Højvandssluse");
        return new Known(
                names,
                texts,
                Map.of(Named.thing(entry), new Behind(giver, Role.FUNDER, new TreeMap<>(Map.of(0L, title)))),
                Map.of(entry.object(), Map.of("sluice", "Sluse", "dike", "Dige")));
    }

    private static @Nullable Class<?> member(Class<?> record, String gap) {
        Class<?> type = record;
        for (var name : gap.split("\\.")) {
            type = type.isRecord()
                    ? Stream.of(type.getRecordComponents())
                            .filter(component -> component.getName().equals(name))
                            .map(RecordComponent::getType)
                            .findFirst()
                            .orElse(null)
                    : null;
            if (type == null) {
                return null;
            }
        }
        return type;
    }

    private static ResourceBundleMessageSource messages() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/query/timeline");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return messages;
    }

    private static Properties read(String file) throws IOException {
        var messages = new Properties();
        try (var reader = Files.newBufferedReader(MESSAGES.resolve(file))) {
            messages.load(reader);
        }
        return messages;
    }
}
