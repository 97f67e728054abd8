package dk.sambog.events;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import dk.sambog.events.EventCatalogue.EventType;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/** What was ever stored is read for ever: one sample per name and revision, and the bytes it must become again. */
class EventSamplesTest {
    private static final JsonMapper CANONICAL = JsonMapper.builder()
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(MapperFeature.SORT_CREATOR_PROPERTIES_FIRST)
            .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
            .changeDefaultVisibility(
                    visibility -> visibility.withVisibility(PropertyAccessor.IS_GETTER, JsonAutoDetect.Visibility.NONE))
            .changeDefaultPropertyInclusion(include -> include.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    static List<EventType> types() {
        return EventCatalogue.types();
    }

    @ParameterizedTest
    @MethodSource("types")
    void a_stored_event_is_read_and_becomes_the_same_bytes_again(EventType type) throws IOException {
        var stored = Files.readAllBytes(samples().resolve(fileOf(type)));

        var event = CANONICAL.readValue(stored, type.record());

        assertThat(new String(CANONICAL.writeValueAsBytes(event), UTF_8)).isEqualTo(new String(stored, UTF_8));
    }

    @ParameterizedTest
    @MethodSource("types")
    void a_sample_leaves_no_member_of_its_event_out(EventType type) throws IOException {
        var sample = CANONICAL.readTree(Files.readAllBytes(samples().resolve(fileOf(type))));

        var members = Arrays.stream(type.record().getRecordComponents())
                .map(component -> component.getName())
                .collect(Collectors.toSet());
        assertThat(Set.copyOf(sample.propertyNames())).isEqualTo(members);
    }

    @Test
    void every_name_and_revision_has_a_sample_and_every_sample_a_name() throws IOException {
        try (var files = Files.list(samples())) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(
                            types().stream().map(EventSamplesTest::fileOf).toList());
        }
    }

    @Test
    void every_event_of_every_feature_is_in_the_catalogue() {
        var catalogued = types().stream().map(EventType::record).collect(Collectors.toSet());
        var features =
                catalogued.stream().map(record -> record.getInterfaces()[0]).collect(Collectors.toSet());
        for (var feature : features) {
            assertThat(catalogued)
                    .containsAll(Arrays.<Class<?>>asList(feature.getPermittedSubclasses()).stream()
                            // One that is parted in two is looked at in both parts.
                            .filter(Class::isRecord)
                            .map(record -> record.<LedgerEvent>asSubclass(LedgerEvent.class))
                            .toList());
        }
    }

    @Test
    void a_name_is_found_by_its_record_and_the_record_by_its_name() {
        for (var type : types()) {
            assertThat(EventCatalogue.of(type.record())).isEqualTo(type);
            assertThat(EventCatalogue.find(type.name())).contains(type);
        }
        assertThat(EventCatalogue.find("pledge.dreamt")).isEmpty();
    }

    private static String fileOf(EventType type) {
        return type.name() + "." + type.revision() + ".json";
    }

    private static Path samples() {
        try {
            return Path.of(Objects.requireNonNull(EventSamplesTest.class.getResource("/events"))
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
