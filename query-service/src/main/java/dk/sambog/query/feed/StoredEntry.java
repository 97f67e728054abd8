package dk.sambog.query.feed;

import java.time.Instant;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SimpleSerializedObject;

/**
 * One entry as it stands in the ledger, bytes untouched. Also what Axon's upcaster chain starts from.
 *
 * @param position dense, from 0
 * @param stream {@code <feature>/<uuid>}
 * @param version place in the stream, from 0
 * @param recordedAt set before commit, shown but never used to cut
 * @param sequencedAt never before that of the previous position
 * @param metadata UTF-8 JSON object
 * @param payload UTF-8 JSON object
 */
public record StoredEntry(
        long position,
        UUID eventId,
        String stream,
        long version,
        String type,
        int revision,
        Instant recordedAt,
        Instant sequencedAt,
        byte[] metadata,
        byte[] payload)
        implements DomainEventData<byte[]>, TrackedEventData<byte[]> {
    @Override
    public String getEventIdentifier() {
        return eventId.toString();
    }

    @Override
    public Instant getTimestamp() {
        return recordedAt;
    }

    @Override
    public SerializedObject<byte[]> getMetaData() {
        return new SimpleSerializedObject<>(metadata, byte[].class, MetaData.class.getName(), null);
    }

    @Override
    public SerializedObject<byte[]> getPayload() {
        return new SimpleSerializedObject<>(payload, byte[].class, type, Integer.toString(revision));
    }

    @Override
    public String getType() {
        return stream.substring(0, stream.indexOf('/'));
    }

    @Override
    public String getAggregateIdentifier() {
        return stream;
    }

    @Override
    public long getSequenceNumber() {
        return version;
    }

    @Override
    public TrackingToken trackingToken() {
        return new GlobalSequenceTrackingToken(position);
    }
}
