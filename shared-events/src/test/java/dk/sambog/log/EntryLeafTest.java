package dk.sambog.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dk.sambog.events.StreamId;
import java.io.IOException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The golden leaves are text files; their hashes were made with {@code (printf '\0'; cat leaf.json) | sha256sum}, by no
 * code of ours. They never change: a leaf that no longer fits its file breaks every proof ever given.
 */
class EntryLeafTest {
    private static final byte[] EMPTY = "{}".getBytes(UTF_8);

    @Test
    void gives_the_golden_leaf_of_a_pledge_made_under_a_mandate() throws IOException {
        var leaf = new EntryLeaf(
                UUID.fromString("0199a000-0000-7000-8000-000000000100"),
                "pledge.made",
                1,
                StreamId.of("pledge/0199a000-0000-7000-8000-000000000011"),
                0,
                Instant.parse("2024-11-21T09:00:00Z"),
                member("pledge-made", "metadata"),
                member("pledge-made", "payload"));

        assertIsGolden(leaf, "pledge-made");
    }

    @Test
    void gives_the_golden_leaf_of_an_event_without_metadata() throws IOException {
        var leaf = new EntryLeaf(
                UUID.fromString("0199a000-0000-7000-8000-000000000101"),
                "vote.opened",
                1,
                StreamId.of("vote/0199a000-0000-7000-8000-000000000013"),
                2,
                Instant.parse("2024-11-22T17:00:00.123456Z"),
                EMPTY,
                "{\"voteId\":\"0199a000-0000-7000-8000-000000000013\"}".getBytes(UTF_8));

        assertIsGolden(leaf, "vote-opened-without-metadata");
    }

    @Test
    void writes_six_digits_of_a_second_even_when_the_last_is_zero() throws IOException {
        var leaf = new EntryLeaf(
                UUID.fromString("0199a000-0000-7000-8000-000000000102"),
                "contribution.reversed",
                1,
                StreamId.of("contribution/0199a000-0000-7000-8000-000000000015"),
                17,
                Instant.parse("2026-02-28T23:59:59.99999Z"),
                member("contribution-reversed", "metadata"),
                member("contribution-reversed", "payload"));

        assertIsGolden(leaf, "contribution-reversed");
    }

    @Test
    void another_byte_gives_another_hash() throws IOException {
        var leaf = resource("pledge-made.json");
        var golden = EntryLeaf.hashOf(leaf);
        leaf[leaf.length / 2] ^= 1;

        assertThat(EntryLeaf.hashOf(leaf)).isNotEqualTo(golden);
    }

    @Test
    void refuses_parts_of_a_microsecond() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> leaf("pledge.made", Instant.parse("2024-11-21T09:00:00.000000001Z")))
                .withMessageContaining("microsecond");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "Pledge.made", "pledge made", "pledge.made\"", "pledge_made", "pledge.gjort_på", "a\nb"})
    void refuses_a_name_that_would_have_to_be_escaped(String name) {
        assertThatIllegalArgumentException().isThrownBy(() -> leaf(name, Instant.EPOCH));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pledge",
                "pledge/",
                "pledge/0199A000-0000-7000-8000-000000000011",
                "Pledge/0199a000-0000-7000-8000-000000000011",
                "pledge/0199a000-0000-7000-8000-00000000001",
                "pledge/0199a000-0000-7000-8000-000000000011/x"
            })
    void refuses_a_stream_that_is_no_feature_and_id(String stream) {
        assertThatIllegalArgumentException().isThrownBy(() -> StreamId.of(stream));
    }

    private static EntryLeaf leaf(String type, Instant recordedAt) {
        var stream = StreamId.of("pledge/0199a000-0000-7000-8000-000000000011");
        return new EntryLeaf(new UUID(0, 1), type, 1, stream, 0, recordedAt, EMPTY, EMPTY);
    }

    private static void assertIsGolden(EntryLeaf leaf, String name) throws IOException {
        assertThat(new String(leaf.bytes(), UTF_8)).isEqualTo(new String(resource(name + ".json"), UTF_8));
        assertThat(HexFormat.of().formatHex(leaf.hash())).isEqualTo(new String(resource(name + ".sha256"), UTF_8));
    }

    /** The stored bytes of one of the two members that are objects, cut out of the golden leaf without parsing it. */
    private static byte[] member(String name, String member) throws IOException {
        var leaf = new String(resource(name + ".json"), UTF_8);
        var payload = leaf.indexOf(",\"payload\":");
        var cut = member.equals("payload")
                ? leaf.substring(payload + ",\"payload\":".length(), leaf.length() - 1)
                : leaf.substring(leaf.indexOf("\"metadata\":") + "\"metadata\":".length(), payload);
        return cut.getBytes(UTF_8);
    }

    private static byte[] resource(String name) throws IOException {
        try (var in = Objects.requireNonNull(EntryLeafTest.class.getResourceAsStream("/leaf/" + name), name)) {
            return in.readAllBytes();
        }
    }
}
