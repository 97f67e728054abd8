package dk.sambog.query.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dk.sambog.command.testing.TestDatabase;
import dk.sambog.events.LedgerEvent;
import dk.sambog.query.testing.QueryRun;
import dk.sambog.query.testing.RandomHistory;
import dk.sambog.query.testing.TestLedger;
import dk.sambog.query.testing.TestLedger.Fact;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.SimpleEventHandlerInvoker;
import org.axonframework.eventhandling.TrackingEventProcessor;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.junit.jupiter.api.Test;

class PositionSourceIT {
    private final TestDatabase database = TestDatabase.create();
    private final TestLedger ledger = new TestLedger(database, Instant.parse("2025-01-01T00:00:00Z"));

    /** A reaction as a later feature writes one. */
    public static final class Reaction {
        final List<Object> seen = new CopyOnWriteArrayList<>();

        @EventHandler
        public void on(LedgerEvent event, EventMessage<?> message) {
            seen.add(message.getPayload());
        }
    }

    @Test
    void an_axon_processor_sees_every_event_once_in_order_and_goes_on_with_new_ones() throws Exception {
        var history = RandomHistory.of(21, 300);
        ledger.append(history.subList(0, 200));
        try (var query = QueryRun.over(database, Map.of("sambog.query.feed.page-size", 33))) {
            var reaction = new Reaction();
            var processor = TrackingEventProcessor.builder()
                    .name("reaction")
                    .messageSource(query.bean(PositionSource.class))
                    .tokenStore(new InMemoryTokenStore())
                    .transactionManager(NoTransactionManager.instance())
                    .eventHandlerInvoker(SimpleEventHandlerInvoker.builder()
                            .eventHandlers(reaction)
                            .build())
                    .build();
            processor.start();
            try {
                await().until(() -> reaction.seen.size() >= 200);
                ledger.append(history.subList(200, 300));
                await().until(() -> reaction.seen.size() >= 300);
            } finally {
                processor.shutDown();
            }
            assertThat(reaction.seen)
                    .isEqualTo(history.stream().map(Fact::event).toList());
        }
    }

    @Test
    void a_stream_goes_on_after_the_position_of_its_token() throws Exception {
        ledger.append(RandomHistory.of(22, 60));
        try (var query = QueryRun.over(database, Map.of())) {
            var source = query.bean(PositionSource.class);
            try (var stream = source.openStream(new GlobalSequenceTrackingToken(41))) {
                assertThat(stream.nextAvailable().trackingToken()).isEqualTo(new GlobalSequenceTrackingToken(42));
            }
            try (var stream = source.openStream(source.createHeadToken())) {
                assertThat(stream.hasNextAvailable(1, TimeUnit.MILLISECONDS)).isFalse();
            }
        }
    }
}
