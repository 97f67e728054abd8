package dk.sambog.query.feed;

import dk.sambog.events.LedgerEvent;
import java.time.Instant;
import java.util.UUID;

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

    /** The version this entry gives its stream. */
    public long version() {
        return stored.version();
    }

    public Instant sequencedAt() {
        return stored.sequencedAt();
    }

    /** Who stands behind it; read anew at every call. */
    public EntryMetadata metadata() {
        return EntryMetadata.of(stored.metadata());
    }
}
