package dk.sambog.query.story;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonInclude;
import dk.sambog.command.testing.TestDatabase;
import dk.sambog.events.Commitment;
import dk.sambog.events.EventCatalogue;
import dk.sambog.events.LedgerEvent;
import dk.sambog.events.StreamId;
import dk.sambog.events.document.TextId;
import dk.sambog.events.document.TextRef;
import dk.sambog.events.party.PartyId;
import dk.sambog.log.EntryLeaf;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes events as the command-service does, and gives them positions as the sequencer does, at times the test chooses. */
public final class Ledger {
    private static final JsonMapper CANONICAL = JsonMapper.builder()
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
            .changeDefaultVisibility(visibility -> visibility.withIsGetterVisibility(JsonAutoDetect.Visibility.NONE))
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    private final JdbcClient app;
    private final JdbcClient sequencer;
    private final Map<StreamId, Long> versions = new HashMap<>();
    private Instant now = Instant.parse("2024-03-01T08:00:00Z");
    private String metadata = "{}";
    private long nextId = 1;
    private long nextPosition;

    public Ledger(TestDatabase database) {
        app = JdbcClient.create(database.as("ledger_app"));
        sequencer = JdbcClient.create(database.as("ledger_sequencer"));
    }

    public UUID newId() {
        return new UUID(0x0190_0000_0000_7000L, 0x8000_0000_0000_0000L | nextId++);
    }

    public Instant now() {
        return now;
    }

    public void at(String instant) {
        now = Instant.parse(instant);
    }

    /** From now on this party acts for that one. */
    public void acting(PartyId actor, PartyId onBehalfOf) {
        metadata = "{\"actor\":\"" + actor + "\",\"onBehalfOf\":\"" + onBehalfOf + "\"}";
    }

    /** The position the last sequenced event got. */
    public long head() {
        return nextPosition - 1;
    }

    /** An event with its place in the log; answers its id. */
    public UUID append(StreamId stream, LedgerEvent event) {
        var id = record(stream, event);
        sequence(id);
        return id;
    }

    /** An event that has no place in the log yet. */
    public UUID record(StreamId stream, LedgerEvent event) {
        var id = newId();
        var type = EventCatalogue.of(event.getClass());
        app.sql("""
                        INSERT INTO ledger.event (event_id, stream, version, type, revision, recorded_at, metadata, payload)
                        VALUES (:id, :stream, :version, :type, :revision, :recordedAt, :metadata, :payload)""")
                .param("id", id)
                .param("stream", stream.name())
                .param("version", versions.merge(stream, 0L, (last, zero) -> last + 1))
                .param("type", type.name())
                .param("revision", type.revision())
                .param("recordedAt", now.atOffset(ZoneOffset.UTC))
                .param("metadata", metadata.getBytes(UTF_8))
                .param("payload", CANONICAL.writeValueAsBytes(event))
                .update();
        return id;
    }

    /** Gives a recorded event the next position. */
    public void sequence(UUID id) {
        var leaf = app.sql("SELECT * FROM ledger.event WHERE event_id = :id")
                .param("id", id)
                .query((row, n) -> Map.entry(
                        row.getLong("seq"),
                        new EntryLeaf(
                                id,
                                row.getString("type"),
                                row.getInt("revision"),
                                StreamId.of(row.getString("stream")),
                                row.getLong("version"),
                                now,
                                row.getBytes("metadata"),
                                row.getBytes("payload"))))
                .single();
        sequencer
                .sql("""
                        INSERT INTO ledger.entry (position, seq, leaf_hash, sequenced_at)
                        VALUES (:position, :seq, :hash, :at)""")
                .param("position", nextPosition++)
                .param("seq", leaf.getKey())
                .param("hash", leaf.getValue().hash())
                .param("at", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** A text beside the log. */
    public TextRef text(String body) {
        var id = newId();
        app.sql("INSERT INTO content.text (text_id, salt, body) VALUES (:id, :salt, :body)")
                .param("id", id)
                .param("salt", new byte[32])
                .param("body", body)
                .update();
        return new TextRef(new TextId(id), Commitment.to(new byte[32], body.getBytes(UTF_8)));
    }

    /** A name in the vault. */
    public Commitment name(PartyId party, boolean isPersonal, String name) {
        // Of a person the query side reads nothing.
        if (!isPersonal) {
            app.sql("INSERT INTO vault.organisation_name (party_id, name) VALUES (:id, :name)")
                    .param("id", party.value())
                    .param("name", name)
                    .update();
        }
        return Commitment.to(new byte[32], name.getBytes(UTF_8));
    }

    /** Lets a login sign in as a party. */
    public void login(String subject, PartyId party) {
        app.sql("INSERT INTO vault.login VALUES (vault.fingerprint(:issuer, :subject), :issuer, :party)")
                .param("issuer", Tokens.ISSUER)
                .param("subject", subject)
                .param("party", party.value())
                .update();
    }

    /** A row of the guard that says who acts for whom; dates as ISO, {@code revokedOn} may be null. */
    public void mandate(PartyId principal, PartyId grantee, String from, @Nullable String revokedOn) {
        app.sql("""
                        INSERT INTO guard.mandate (mandate_id, principal, grantee, acts, valid_from, revoked_on)
                        VALUES (:id, :principal, :grantee, ARRAY['RECORD'], :from::date, :revoked::date)""")
                .param("id", newId())
                .param("principal", principal.value())
                .param("grantee", grantee.value())
                .param("from", from)
                .param("revoked", revokedOn)
                .update();
    }
}
