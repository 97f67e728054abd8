package dk.sambog.command.eventstore;

import static java.nio.charset.StandardCharsets.UTF_8;

import dk.sambog.command.problem.CommandRejected;
import dk.sambog.events.LedgerEvent;
import dk.sambog.events.StreamId;
import dk.sambog.log.EntryLeaf;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.jspecify.annotations.Nullable;

/**
 * Axon's JDBC engine with our table and statements: appends go through the {@link AppendBuffer}, the recorded time is the
 * ledger's clock in whole microseconds, and Axon's own way of following all events is never used.
 */
final class LedgerStorageEngine extends JdbcEventStorageEngine {
    private record WrittenMetadata(MetaData of, byte[] bytes) {}

    private final AppendBuffer buffer;
    private final Clock clock;
    private volatile @Nullable WrittenMetadata lastMetadata;

    LedgerStorageEngine(
            Serializer serializer,
            EventUpcaster upcasters,
            ConnectionProvider connections,
            AppendBuffer buffer,
            Clock clock) {
        super(builder()
                .eventSerializer(serializer)
                .snapshotSerializer(serializer)
                .upcasterChain(upcasters)
                .connectionProvider(connections)
                .transactionManager(NoTransactionManager.instance())
                .readEventDataForAggregate((connection, schema, stream, firstVersion, batchSize) -> {
                    var statement = connection.prepareStatement(EventTable.READ);
                    statement.setString(1, stream);
                    statement.setLong(2, firstVersion);
                    statement.setInt(3, batchSize);
                    return statement;
                })
                .lastSequenceNumberFor((connection, schema, stream) -> {
                    var statement = connection.prepareStatement(EventTable.LAST_VERSION);
                    statement.setString(1, stream);
                    return statement;
                })
                // A page that is not full is the last: asking again until nothing comes costs a query per load.
                .finalAggregateBatchPredicate(page -> page.size() < PAGE)
                .batchSize(PAGE));
        this.buffer = buffer;
        this.clock = clock;
    }

    private static final int PAGE = 500;

    @Override
    protected void appendEvents(List<? extends EventMessage<?>> events, Serializer serializer) {
        var recordedAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var rows = new ArrayList<EventRow>(events.size());
        for (var event : events) {
            rows.add(row((DomainEventMessage<?>) event, recordedAt, serializer));
        }
        buffer.add(rows);
    }

    @Override
    protected List<? extends DomainEventData<?>> fetchDomainEvents(String stream, long firstVersion, int batchSize) {
        if (buffer.isOpen()) {
            buffer.flushNow();
        }
        return super.fetchDomainEvents(stream, firstVersion, batchSize);
    }

    @Override
    protected DomainEventData<?> getDomainEventData(ResultSet row) throws SQLException {
        var stream = row.getString("stream");
        return new GenericDomainEventEntry<>(
                StreamId.of(stream).feature(),
                stream,
                row.getLong("version"),
                row.getString("event_id"),
                row.getTimestamp("recorded_at").toInstant(),
                row.getString("type"),
                Integer.toString(row.getInt("revision")),
                row.getBytes("payload"),
                row.getBytes("metadata"));
    }

    @Override
    protected boolean fetchForAggregateUntilEmpty() {
        return false;
    }

    /** The events of a command, and the commands of a batch, say the same of who acted. */
    private byte[] metadata(DomainEventMessage<?> message, Serializer serializer) {
        var known = lastMetadata;
        if (known == null || !known.of.equals(message.getMetaData())) {
            var bytes = message.getMetaData().isEmpty()
                    ? "{}".getBytes(UTF_8)
                    : message.serializeMetaData(serializer, byte[].class).getData();
            known = new WrittenMetadata(message.getMetaData(), bytes);
            lastMetadata = known;
        }
        return known.bytes;
    }

    private EventRow row(DomainEventMessage<?> message, Instant recordedAt, Serializer serializer) {
        var payload = message.serializePayload(serializer, byte[].class);
        var metadata = metadata(message, serializer);
        var leaf = new EntryLeaf(
                UUID.fromString(message.getIdentifier()),
                payload.getType().getName(),
                Integer.parseInt(payload.getType().getRevision()),
                StreamId.of(message.getAggregateIdentifier()),
                message.getSequenceNumber(),
                recordedAt,
                metadata,
                payload.getData());
        if (leaf.bytes().length >= EntryLeaf.MAX_BYTES) {
            throw new CommandRejected(LeafTooLarge.ENTRY_TOO_LARGE);
        }
        return new EventRow(leaf, (LedgerEvent) message.getPayload());
    }
}
