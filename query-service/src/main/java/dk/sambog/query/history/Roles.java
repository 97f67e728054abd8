package dk.sambog.query.history;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Roles of parties in projects, as known at a cut. */
record Roles(List<Held> held, ZoneId zone) {
    /** A role of a party, which also has those of the parties that were merged into it. */
    record Held(
            UUID projectId,
            UUID partyId,
            String role,
            LocalDate from,
            @Nullable LocalDate to) {
        boolean on(LocalDate day) {
            return !day.isBefore(from) && (to == null || !day.isAfter(to));
        }
    }

    /** Those that the actor, or the party it acted for, had on the day of recording, apart by blanks; null when there is none. */
    @Nullable
    String of(Act act) {
        var day = act.recordedOn(zone);
        var roles = held.stream()
                .filter(role -> role.projectId().equals(act.projectId()) && role.on(day))
                .filter(role -> role.partyId().equals(act.metadata().actor())
                        || role.partyId().equals(act.metadata().onBehalfOf()))
                .map(Held::role)
                .distinct()
                .sorted()
                .collect(Collectors.joining(" "));
        return roles.isEmpty() ? null : roles;
    }
}
