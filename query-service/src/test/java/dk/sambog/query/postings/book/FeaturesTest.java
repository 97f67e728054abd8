package dk.sambog.query.postings.book;

import static org.assertj.core.api.Assertions.assertThat;

import dk.sambog.events.EventCatalogue;
import dk.sambog.events.EventCatalogue.EventType;
import dk.sambog.events.Quantity;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whatever tells of an amount either moves it or is known not to. */
class FeaturesTest {
    /** They tell of amounts and move none: what is offered, said, guessed, limited or announced. */
    private static final Set<String> MOVE_NOTHING = Set.of(
            "contribution.recorded",
            "dialogue.commitment-voiced",
            "offer.made",
            "offer.turned-into-pledge",
            "party.mandate-granted",
            "proposal.cost-estimated");

    @Test
    void every_event_that_tells_of_an_amount_moves_it_or_is_known_not_to() {
        var told = EventCatalogue.types().stream()
                .filter(type -> Stream.of(type.record().getRecordComponents())
                        .anyMatch(component -> component.getType() == Quantity.class))
                .map(EventType::name)
                .collect(Collectors.toSet());
        var known = new HashSet<>(MOVE_NOTHING);
        Features.statements()
                .forEach(statement -> known.addAll(statement.about().keySet()));
        assertThat(known).containsAll(told);
    }

    @Test
    void what_a_statement_checks_is_posted_by_a_rule() {
        var rules = new Features(1).rules();
        assertThat(Features.statements())
                .allSatisfy(statement ->
                        assertThat(rules).anyMatch(rule -> rule.events().isAssignableFrom(statement.events())));
    }
}
