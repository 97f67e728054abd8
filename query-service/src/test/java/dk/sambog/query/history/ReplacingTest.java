package dk.sambog.query.history;

import static org.assertj.core.api.Assertions.assertThat;

import dk.sambog.events.EventCatalogue;
import java.util.HashSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReplacingTest {
    @Test
    void names_events_of_the_catalogue_and_members_they_have() {
        assertThat(Replacing.all()).isNotEmpty();
        Replacing.all().forEach((type, replacing) -> {
            var event = EventCatalogue.find(type);
            assertThat(event).as(type).isPresent();
            var members = Stream.of(event.orElseThrow().record().getRecordComponents())
                    .map(component -> component.getName())
                    .collect(Collectors.toSet());
            var named = new HashSet<>(replacing.members());
            replacing.ended().forEach(ended -> named.add(ended.by()));
            replacing.pairs().forEach(pair -> {
                named.add(pair.from());
                named.add(pair.to());
            });
            assertThat(members).as(type).containsAll(named);
        });
    }
}
