package dk.sambog.query.timeline;

import dk.sambog.events.StreamId;
import dk.sambog.query.feed.EventReader;
import dk.sambog.query.feed.FeedEntry;
import dk.sambog.query.feed.StoredEntry;
import dk.sambog.query.generation.Answer;
import dk.sambog.query.generation.Cut;
import dk.sambog.query.generation.Snapshot;
import dk.sambog.query.generation.Views;
import dk.sambog.query.identity.PartyNames;
import dk.sambog.query.timeline.TimelineRow.Links;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Answers a project's story: its events in the order they happened, each told in a sentence. */
@Component
public final class TimelineProjection {
    private static final Locale DANISH = Locale.of("da");
    // A story begins before its project: with the needs it took up, and with solutions that were made before it was
    // there.
    private static final String EVENTS = """
            WITH thing (stream) AS (
              SELECT 'need/' || need_id FROM need_project WHERE project_id = :project AND position <= :at
              UNION
              SELECT 'proposal/' || proposal_id FROM proposal JOIN act_subject ON object_id = proposal_id
              WHERE act_subject.project_id = :project AND act_subject.position <= :at
            ), told AS (
              (SELECT position, effective_on FROM act
               WHERE project_id = :project AND position <= :at AND (:ever OR effective_on <= :on)
                 AND (effective_on, position) > (:afterDay, :afterPosition)
               ORDER BY effective_on, position LIMIT :limit)
              UNION
              (SELECT position, effective_on
               FROM thing JOIN ledger.event event USING (stream) JOIN ledger.entry USING (seq) JOIN act USING (position)
               WHERE event.type <> 'need.supported' AND position <= :at AND (:ever OR effective_on <= :on)
                 AND (effective_on, position) > (:afterDay, :afterPosition)
               ORDER BY effective_on, position LIMIT :limit)
            )
            SELECT told.position, told.effective_on, event.event_id, event.stream, event.version, event.type, event.revision,
              event.recorded_at, entry.sequenced_at, event.metadata, event.payload
            FROM told JOIN ledger.entry entry USING (position) JOIN ledger.event event USING (seq)
            ORDER BY told.effective_on, told.position LIMIT :limit""";

    /** Whose things can be read by id, under which path. */
    private static final Map<String, String> PATHS = Map.of(
            "project", "projects",
            "party", "parties",
            "pledge", "pledges",
            "contribution", "contributions",
            "agreement", "agreements",
            "vote", "votes");

    private record Told(FeedEntry entry, LocalDate happenedOn) {
        TimelineKey key() {
            return new TimelineKey(happenedOn, entry.position());
        }
    }

    private record Story(Answer<Told, TimelineKey> told, Set<UUID> parties, Known known) {}

    private final Views views;
    private final EventReader reader;
    private final Sentences sentences;
    private final PartyNames parties;

    TimelineProjection(Views views, EventReader reader, Sentences sentences, PartyNames parties) {
        this.views = views;
        this.reader = reader;
        this.sentences = sentences;
        this.parties = parties;
    }

    /** Events after {@code after} in the order they happened, at most {@code limit}. */
    public Answer<TimelineRow, TimelineKey> ofProject(Cut cut, UUID projectId, @Nullable TimelineKey after, int limit) {
        var story = views.read(cut, snapshot -> {
            var found = events(snapshot, projectId, after, limit + 1);
            var told = Answer.of(snapshot.position(), found, limit, Told::key);
            var named = Named.by(told.rows().stream().map(Told::entry).toList());
            var known = new TimelineTable(snapshot).known(named);
            return new Story(told, known.parties(named), known);
        });
        // Asked for outside the snapshot, for it takes a connection of its own.
        var known = story.known().with(parties.names(story.parties()));
        var told = story.told();
        var rows = told.rows().stream().map(one -> row(one, known)).toList();
        return new Answer<>(told.position(), rows, told.next());
    }

    private List<Told> events(Snapshot snapshot, UUID project, @Nullable TimelineKey after, int limit) {
        var on = snapshot.effectiveOn();
        return snapshot.jdbc()
                .sql(EVENTS)
                .param("project", project)
                .param("at", snapshot.position())
                .param("ever", on == null)
                .param("on", on == null ? LocalDate.EPOCH : on)
                .param("afterDay", after == null ? LocalDate.of(1, 1, 1) : after.happenedOn())
                .param("afterPosition", after == null ? -1L : after.position())
                .param("limit", limit)
                .query((row, n) -> new Told(
                        reader.read(List.of(stored(row))).getFirst(), row.getObject("effective_on", LocalDate.class)))
                .list();
    }

    private TimelineRow row(Told told, Known known) {
        var entry = told.entry();
        var stream = StreamId.of(entry.stored().stream());
        var path = PATHS.get(stream.feature());
        return new TimelineRow(
                entry.position(),
                told.happenedOn(),
                entry.stored().recordedAt(),
                entry.type(),
                stream.feature(),
                stream.uuid(),
                sentences.tell(entry, DANISH, known),
                sentences.tell(entry, Locale.ENGLISH, known),
                new Links(
                        "/api/v1/events/" + entry.eventId(),
                        path == null ? null : "/api/v1/" + path + "/" + stream.uuid()),
                entry.eventId());
    }

    private static StoredEntry stored(ResultSet row) throws SQLException {
        return new StoredEntry(
                row.getLong("position"),
                row.getObject("event_id", UUID.class),
                row.getString("stream"),
                row.getLong("version"),
                row.getString("type"),
                row.getInt("revision"),
                instant(row, "recorded_at"),
                instant(row, "sequenced_at"),
                row.getBytes("metadata"),
                row.getBytes("payload"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
