package dk.sambog.query.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import dk.sambog.events.EventCatalogue;
import dk.sambog.events.EventCatalogue.EventType;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whoever adds an event adds its sentences: one line in each of the two files named here. */
class SentencesTest {
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
                    if (gap.equals(Sentence.WHO)) {
                        continue;
                    }
                    var member = member(type.record(), gap);
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
                        .filter(key -> Character.isLowerCase(key.charAt(0)) && !key.equals("text.removed"))
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

    private static Properties read(String file) throws IOException {
        var messages = new Properties();
        try (var reader = Files.newBufferedReader(MESSAGES.resolve(file))) {
            messages.load(reader);
        }
        return messages;
    }
}
