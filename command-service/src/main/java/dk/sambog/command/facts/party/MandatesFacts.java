package dk.sambog.command.facts.party;

import dk.sambog.events.party.MandateAct;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;

/** Every mandate one party was ever given by another, oldest first, whether it holds or not. */
public record MandatesFacts(List<MandateFacts> all) {
    /** Whether any of them lets do one of {@code acts} on that day. */
    public boolean let(LocalDate day, MandateAct... acts) {
        return all.stream()
                .anyMatch(mandate -> mandate.holdsOn(day) && !Collections.disjoint(mandate.acts(), List.of(acts)));
    }
}
