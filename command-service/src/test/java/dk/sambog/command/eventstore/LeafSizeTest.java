package dk.sambog.command.eventstore;

import static dk.sambog.command.eventstore.LeafTooLarge.ENTRY_TOO_LARGE;
import static dk.sambog.command.testing.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThatCode;

import dk.sambog.command.database.Writes;
import dk.sambog.events.vote.VoteEvent.BallotPublished;
import dk.sambog.events.vote.VoteId;
import dk.sambog.log.EntryLeaf;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** An entry's length is written in 16 bits. */
class LeafSizeTest {
    private static final VoteId VOTE = new VoteId(new UUID(0, 1));
    private static final CatalogueSerializer JSON = new CatalogueSerializer();

    private final Writes writes = new Writes(new JdbcTemplate());
    private final AppendBuffer buffer = new AppendBuffer(new EventTable(writes), writes);
    private final LedgerStorageEngine engine = new LedgerStorageEngine(
            JSON,
            new EventUpcasterChain(),
            () -> {
                throw new IllegalStateException("Nothing is written here");
            },
            buffer,
            Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));

    @Test
    void takes_the_largest_entry_that_fits() {
        assertThatCode(() -> append(EntryLeaf.MAX_BYTES - 1)).doesNotThrowAnyException();
    }

    @Test
    void refuses_an_entry_one_byte_larger() {
        assertRefused(() -> append(EntryLeaf.MAX_BYTES), ENTRY_TOO_LARGE);
    }

    /** An event whose leaf has exactly {@code bytes} bytes. */
    private void append(int bytes) {
        buffer.open();
        try {
            engine.appendEvents(List.of(message(0)), JSON);
            var least = buffer.appended().getLast().leaf().bytes().length;
            engine.appendEvents(List.of(message(bytes - least)), JSON);
        } finally {
            buffer.close();
        }
    }

    private static GenericDomainEventMessage<BallotPublished> message(int more) {
        var event = new BallotPublished(VOTE, "x".repeat(more), "sluice");
        return new GenericDomainEventMessage<>("vote", "vote/" + VOTE, 0, event);
    }
}
