package dk.sambog.query.feed;

import dk.sambog.events.LedgerEvent;
import dk.sambog.events.StreamId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An entry with its event read: what projections take in. */
public record FeedEntry(StoredEntry stored, LedgerEvent event) {
    public long position() {
        return stored.position();
    }

    public UUID eventId() {
        return stored.eventId();
    }

    /** The stored name, {@code pledge.made}. */
    public String type() {
        return stored.type();
    }

    /** The thing its stream is of. */
    public UUID object() {
        return StreamId.of(stored.stream()).uuid();
    }

    /** The version this entry gives its stream. */
    public long version() {
        return stored.version();
    }

    public Instant sequencedAt() {
        return stored.sequencedAt();
    }

    /** Who was signed in, read token by token: a rebuild asks it of every event there is. */
    public @Nullable UUID actor() {
        return EntryMetadata.actor(stored.metadata());
    }

    /** Who stands behind it; read anew at every call. */
    public EntryMetadata metadata() {
        return EntryMetadata.of(stored.metadata());
    }
}
