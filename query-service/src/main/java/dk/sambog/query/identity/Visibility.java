package dk.sambog.query.identity;

import dk.sambog.events.StreamId;
import dk.sambog.events.party.PartyId;
import dk.sambog.events.project.ProjectId;
import dk.sambog.query.problem.ProblemException;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a caller may read. Handlers take it as a parameter; nobody makes one but the {@link RowFilter}. */
public sealed interface Visibility {
    /** Every project and every event. */
    record Everything() implements Visibility {}

    /**
     * Some projects, and what happened to some parties themselves.
     *
     * @param own the caller's own party and those it acts for today
     * @param parties these, and every party that has a part in one of the projects
     */
    record Parts(Set<ProjectId> projects, Set<PartyId> own, Set<PartyId> parties) implements Visibility {}

    default boolean isEverything() {
        return this instanceof Everything;
    }

    default boolean includes(ProjectId project) {
        return switch (this) {
            case Everything() -> true;
            case Parts(var projects, var own, var parties) -> projects.contains(project);
        };
    }

    default boolean includes(PartyId party) {
        return switch (this) {
            case Everything() -> true;
            case Parts(var projects, var own, var parties) -> parties.contains(party);
        };
    }

    /** Whether it is the caller's own party or one it acts for, or the caller may read everything. */
    default boolean isOwn(PartyId party) {
        return switch (this) {
            case Everything() -> true;
            case Parts(var projects, var own, var parties) -> own.contains(party);
        };
    }

    /** For projections: the caller's own party and those it acts for; empty when it may read everything. */
    default Set<UUID> ownParties() {
        return switch (this) {
            case Everything() -> Set.of();
            case Parts(var projects, var own, var parties) ->
                own.stream().map(PartyId::value).collect(Collectors.toUnmodifiableSet());
        };
    }

    /** For projections: the projects that may be shown, of which {@code wanted} alone when it is given; null for any. */
    default @Nullable Set<UUID> projects(@Nullable UUID wanted) {
        if (wanted != null) {
            return includes(new ProjectId(wanted)) ? Set.of(wanted) : Set.of();
        }
        return isEverything() ? null : Set.of(projectIds());
    }

    /** The same for lists of things, where to ask for a project that may not be shown is to ask for one that is not there. */
    default @Nullable Set<UUID> projectsOrNotFound(@Nullable UUID wanted) {
        if (wanted != null && !includes(new ProjectId(wanted))) {
            throw ProblemException.notFound("No such project, or not one you may know of.");
        }
        return projects(wanted);
    }

    /** Whether a stream may be read whatever project it concerns. */
    default boolean includesStream(String stream) {
        return isEverything() || Set.of(ownStreams()).contains(stream);
    }

    /** For SQL, beside {@link #isEverything}; empty when that holds. */
    default UUID[] projectIds() {
        return switch (this) {
            case Everything() -> new UUID[0];
            case Parts(var projects, var own, var parties) ->
                projects.stream().map(ProjectId::value).toArray(UUID[]::new);
        };
    }

    /** For SQL: the streams of the caller's parties. */
    default String[] ownStreams() {
        return switch (this) {
            case Everything() -> new String[0];
            case Parts(var projects, var own, var parties) ->
                own.stream().map(party -> StreamId.of("party", party).name()).toArray(String[]::new);
        };
    }
}
