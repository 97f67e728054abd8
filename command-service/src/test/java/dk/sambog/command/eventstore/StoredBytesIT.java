package dk.sambog.command.eventstore;

import static dk.sambog.command.testing.Hvidesand.GUILD;
import static dk.sambog.command.testing.Hvidesand.KAREN;
import static dk.sambog.command.testing.Hvidesand.MANDATE_OF_RASMUS;
import static dk.sambog.command.testing.Hvidesand.RASMUS;
import static dk.sambog.command.testing.Hvidesand.SLUICE;
import static dk.sambog.command.testing.Hvidesand.giftOf;
import static dk.sambog.command.testing.Hvidesand.pledgeOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dk.sambog.command.testing.CommandServer;
import dk.sambog.command.testing.Hvidesand;
import dk.sambog.command.testing.TestDatabase;
import dk.sambog.events.StreamId;
import dk.sambog.log.EntryLeaf;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is stored is what is hashed, and it says nothing of the request but random ids. */
class StoredBytesIT {
    private static final Set<String> CLOSED_LIST =
            Set.of("actor", "onBehalfOf", "mandate", "correlationId", "causationId");
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TestDatabase DATABASE = TestDatabase.create();
    private static final JdbcTemplate SQL = Hvidesand.settle(DATABASE);
    private static CommandServer server;

    @BeforeAll
    static void start() {
        server = CommandServer.start(DATABASE);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void the_leaf_hash_of_the_answer_is_over_the_stored_row_and_stands_in_the_log() {
        var pledge = server.post("karen", "/pledges", pledgeOf(100));
        var answered = JSON.readTree(server.post(
                        "karen",
                        "/contributions",
                        giftOf(50)
                                .replace(
                                        "\"received\"",
                                        "\"pledgeId\": \"%s\", \"received\"".formatted(id(pledge.body()))))
                .body());

        var events = answered.get("events");
        assertThat(events.valueStream().map(event -> event.get("type").stringValue()))
                .containsExactly("contribution.recorded", "contribution.received", "pledge.fulfilled");
        for (var event : events) {
            var id = UUID.fromString(event.get("id").stringValue());
            assertThat(hashOfRow(id)).isEqualTo(event.get("leafHash").stringValue());
            await().untilAsserted(() -> assertThat(hashInLog(id))
                    .containsExactly(event.get("leafHash").stringValue()));
        }
    }

    @Test
    void metadata_is_the_closed_list_and_nothing_else() {
        server.post(
                "rasmus",
                "/contributions",
                giftOf(25).replace("\"received\"", "\"giver\": \"%s\", \"received\"".formatted(KAREN)),
                "Sambog-On-Behalf-Of",
                GUILD.toString(),
                "Idempotency-Key",
                "key-of-the-client",
                "Sambog-Correlation-Id",
                "correlation-of-the-client",
                "traceparent",
                "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
                "User-Agent",
                "agent-of-the-client",
                "X-Forwarded-For",
                "203.0.113.7");

        assertThat(SQL.queryForList("SELECT metadata FROM ledger.event", byte[].class))
                .isNotEmpty()
                .allSatisfy(bytes -> {
                    var metadata = JSON.readTree(bytes);
                    assertThat(CLOSED_LIST).containsAll(metadata.propertyNames());
                    assertThat(metadata.valueStream()).allSatisfy(StoredBytesIT::isUuid);
                });
        assertThat(everyStoredByte())
                .doesNotContain(
                        "key-of-the-client",
                        "correlation-of-the-client",
                        "0af7651916cd43dd8448eb211c80319c",
                        "agent-of-the-client",
                        "203.0.113.7",
                        "rasmus",
                        "127.0.0.1");
    }

    @Test
    void an_event_says_who_acted_for_whom_and_under_which_mandate() {
        var answer = server.post(
                "rasmus",
                "/contributions",
                giftOf(30).replace("\"received\"", "\"giver\": \"%s\", \"received\"".formatted(KAREN)),
                "Sambog-On-Behalf-Of",
                GUILD.toString());

        for (var event : JSON.readTree(answer.body()).get("events")) {
            var metadata = JSON.readTree(SQL.queryForObject(
                    "SELECT metadata FROM ledger.event WHERE event_id = ?::uuid",
                    byte[].class,
                    event.get("id").stringValue()));
            assertThat(metadata.get("actor").stringValue()).isEqualTo(RASMUS.toString());
            assertThat(metadata.get("onBehalfOf").stringValue()).isEqualTo(GUILD.toString());
            assertThat(metadata.get("mandate").stringValue()).isEqualTo(MANDATE_OF_RASMUS.toString());
        }
    }

    @Test
    void equal_facts_are_equal_bytes_and_every_member_is_in_order() {
        server.post("karen", "/pledges", pledgeOf(77));
        for (var payload : SQL.queryForList("SELECT payload FROM ledger.event", byte[].class)) {
            var names = List.copyOf(JSON.readTree(payload).propertyNames());
            assertThat(names).isSorted();
            assertThat(new String(payload, StandardCharsets.UTF_8)).doesNotContain("null", " :", ": ");
        }
    }

    @Test
    void a_reason_is_kept_beside_the_log_and_only_committed_to() {
        var reason = "Min mor er syg, så jeg må vente";
        server.post("karen", "/pledges", """
                {"projectId": "%s", "kind": "VOLUNTEER_HOURS", "minutes": 90, "terms": "%s"}""".formatted(SLUICE, reason));

        assertThat(everyStoredByte()).doesNotContain("Min mor");
        assertThat(SQL.queryForList("SELECT body FROM content.text", String.class))
                .contains(reason);
    }

    private static String hashOfRow(UUID id) {
        return SQL.queryForObject(
                """
                SELECT event_id, stream, version, type, revision, recorded_at, metadata, payload
                FROM ledger.event WHERE event_id = ?""",
                (row, number) -> HexFormat.of()
                        .formatHex(new EntryLeaf(
                                        id,
                                        row.getString("type"),
                                        row.getInt("revision"),
                                        StreamId.of(row.getString("stream")),
                                        row.getLong("version"),
                                        row.getTimestamp("recorded_at").toInstant(),
                                        row.getBytes("metadata"),
                                        row.getBytes("payload"))
                                .hash()),
                id);
    }

    private static List<String> hashInLog(UUID id) {
        return SQL.queryForList(
                "SELECT encode(leaf_hash, 'hex') FROM ledger.entry JOIN ledger.event USING (seq) WHERE event_id = ?",
                String.class,
                id);
    }

    private static String everyStoredByte() {
        return String.join(
                "\n",
                SQL.queryForList(
                        "SELECT convert_from(metadata, 'UTF8') || convert_from(payload, 'UTF8') || stream FROM ledger.event",
                        String.class));
    }

    private static String id(String answer) {
        return JSON.readTree(answer).get("id").stringValue();
    }

    private static void isUuid(JsonNode value) {
        assertThat(UUID.fromString(value.stringValue())).hasToString(value.stringValue());
    }
}
