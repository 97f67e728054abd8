package dk.sambog.query.identity;

import dk.sambog.events.party.PartyId;
import dk.sambog.events.project.ProjectId;
import java.util.Set;

/** What a caller may read. Handlers take it as a parameter; nobody makes one but the {@link RowFilter}. */
public sealed interface Visibility {
    /** Every project and every event. */
    record Everything() implements Visibility {}

    /**
     * Some projects, and what concerns some parties.
     *
     * @param parties the caller's own party and those it acts for today
     */
    record Parts(Set<ProjectId> projects, Set<PartyId> parties) implements Visibility {}

    default boolean includes(ProjectId project) {
        return switch (this) {
            case Everything() -> true;
            case Parts(var projects, var parties) -> projects.contains(project);
        };
    }
}
