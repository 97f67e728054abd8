package dk.sambog.command.eventstore;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.correlation.CorrelationDataProvider;

/**
 * The closed list of what an event may say about the request it came from. Random ids only: no user name, address,
 * idempotency key or trace id is ever copied.
 */
public final class ClosedMetadata implements CorrelationDataProvider {
    public static final String ACTOR = "actor";
    public static final String ON_BEHALF_OF = "onBehalfOf";
    public static final String MANDATE = "mandate";
    public static final String CORRELATION_ID = "correlationId";
    public static final String CAUSATION_ID = "causationId";

    private static final List<String> COPIED = List.of(ACTOR, ON_BEHALF_OF, MANDATE, CORRELATION_ID);

    @Override
    public Map<String, ?> correlationDataFor(Message<?> message) {
        var data = new LinkedHashMap<String, Object>();
        for (var key : COPIED) {
            var value = message.getMetaData().get(key);
            if (value != null) {
                data.put(key, value);
            }
        }
        data.put(CAUSATION_ID, message.getIdentifier());
        return data;
    }
}
