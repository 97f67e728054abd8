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
import java.util.HashMap;
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
    private static final String EVENTS = """
            SELECT act.position, act.effective_on, event.event_id, event.stream, event.version, event.type, event.revision,
              event.recorded_at, entry.sequenced_at, event.metadata, event.payload
            FROM act JOIN ledger.entry entry USING (position) JOIN ledger.event event USING (seq)
            WHERE act.project_id = :project AND act.position <= :at AND (:ever OR act.effective_on <= :on)
              AND (act.effective_on, act.position) > (:afterDay, :afterPosition)
            ORDER BY act.effective_on, act.position LIMIT :limit""";

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

    private record Story(Answer<Told, TimelineKey> told, Set<UUID> parties, Map<UUID, String> texts) {}

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
            var named = Sentences.Named.by(told.rows().stream().map(Told::entry).toList());
            return new Story(told, named.parties(), texts(snapshot, named.texts()));
        });
        // Asked for outside the snapshot, for it takes a connection of its own.
        var names = parties.names(story.parties());
        var told = story.told();
        var rows =
                told.rows().stream().map(one -> row(one, names, story.texts())).toList();
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

    private static Map<UUID, String> texts(Snapshot snapshot, Set<UUID> ids) {
        var texts = new HashMap<UUID, String>();
        snapshot.jdbc()
                .sql("SELECT text_id, body FROM content.text WHERE text_id = ANY (:ids) AND body IS NOT NULL")
                .param("ids", ids.toArray(UUID[]::new))
                .query(row -> {
                    texts.put(row.getObject("text_id", UUID.class), row.getString("body"));
                });
        return texts;
    }

    private TimelineRow row(Told told, Map<UUID, String> names, Map<UUID, String> texts) {
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
                sentences.tell(entry, DANISH, names, texts),
                sentences.tell(entry, Locale.ENGLISH, names, texts),
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
