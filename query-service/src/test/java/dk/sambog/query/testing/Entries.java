package dk.sambog.query.testing;

import dk.sambog.events.EventCatalogue;
import dk.sambog.events.StreamId;
import dk.sambog.query.feed.FeedEntry;
import dk.sambog.query.feed.StoredEntry;
import dk.sambog.query.testing.TestLedger.Fact;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;

/** Facts as the feed would hand them over, without a database. */
public final class Entries {
    private Entries() {}

    public static List<FeedEntry> of(List<Fact> facts) {
        var entries = new ArrayList<FeedEntry>();
        var versions = new HashMap<StreamId, Long>();
        for (var fact : facts) {
            var type = EventCatalogue.of(fact.event().getClass());
            entries.add(new FeedEntry(
                    new StoredEntry(
                            entries.size(),
                            new UUID(7, entries.size()),
                            fact.stream().name(),
                            versions.merge(fact.stream(), 0L, (was, zero) -> was + 1),
                            type.name(),
                            type.revision(),
                            Instant.EPOCH,
                            Instant.EPOCH,
                            new byte[0],
                            new byte[0]),
                    fact.event()));
        }
        return entries;
    }
}
