package dk.sambog.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dk.sambog.acceptance.LedgerTables.Entry;
import dk.sambog.acceptance.Load.Acknowledged;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** What must hold of a ledger whatever happened to it. */
final class Checks {
    private static final int MOST_ASKED_AGAIN = 500;
    private static final Set<String> MARKED = Set.of("pledge.made", "contribution.recorded");

    private Checks() {}

    /** Waits until every event has a position and the views have passed it; answers the last position. */
    static long awaitQuiet(LedgerTables tables, Client client) {
        await("every event has a position")
                .atMost(Duration.ofSeconds(60))
                .until(() -> tables.eventCount() == tables.head() + 1);
        var head = tables.head();
        await("the views have passed " + head)
                .atMost(Duration.ofSeconds(60))
                .until(() ->
                        client.view("/views/trial-balance?minPosition=" + head).status() == 200);
        return head;
    }

    /** Positions are dense from 0, versions dense per stream and in order, and every leaf hash is that of its bytes. */
    static List<Entry> orderIsKept(LedgerTables tables) {
        var entries = tables.entries();
        var versions = new HashMap<String, Long>();
        for (var i = 0; i < entries.size(); i++) {
            var entry = entries.get(i);
            assertThat(entry.position()).isEqualTo(i);
            var before = versions.put(entry.leaf().stream().name(), entry.leaf().version());
            assertThat(entry.leaf().version())
                    .as("position %s, %s", i, entry.leaf().stream())
                    .isEqualTo(before == null ? 0 : before + 1);
            assertThat(entry.leaf().hash()).as("leaf %s", i).isEqualTo(entry.leafHash());
        }
        assertThat(entries).hasSize((int) tables.eventCount());
        return entries;
    }

    /** The views say what a fresh fold of the log says. */
    static void viewsEqualFold(Client client, List<Entry> entries) {
        var fold = Fold.of(entries);
        var head = entries.getLast().position();
        assertThat(Views.ladder(client, head)).isEqualTo(fold.ladder());
        assertThat(Views.trialBalance(client, head)).isEqualTo(fold.trialBalance());
    }

    /**
     * Every acknowledged command is in the log once and is answered again as it was; every other one is there once or not at
     * all, and nothing is there that nobody asked for.
     *
     * @param entries of the load, from its first on
     */
    static void nothingLostOrDoubled(Client client, Load load, List<Entry> entries) {
        assertThat(load.refused()).isEmpty();
        var logged = entries.stream()
                .collect(Collectors.toMap(entry -> entry.leaf().id().toString(), Function.identity()));
        var marks = new HashMap<String, Integer>();
        entries.stream()
                .filter(entry -> MARKED.contains(entry.leaf().type()))
                .forEach(entry -> marks.merge(mark(entry), 1, Integer::sum));
        assertThat(marks.values()).allMatch(times -> times == 1);
        for (var known : load.acknowledged()) {
            assertThat(known.answer().events()).isNotEmpty().allSatisfy(event -> {
                var entry = logged.get(event.path("id").asString());
                assertThat(entry).as("%s", event).isNotNull();
                assertThat(HexFormat.of().formatHex(entry.leafHash()))
                        .isEqualTo(event.path("leafHash").asString());
            });
        }
        eachStreamTellsOneStory(load, entries);
        asksAgain(client, load.acknowledged());
    }

    /** An event of the load's streams was acknowledged, or an abandoned command is its origin. */
    private static void eachStreamTellsOneStory(Load load, List<Entry> entries) {
        var acknowledged = new HashSet<String>();
        load.acknowledged().forEach(known -> known.answer().events().forEach(event -> acknowledged.add(id(event))));
        var open = new ArrayList<>(
                load.abandoned().stream().map(command -> verb(command.path())).toList());
        var seen = new HashSet<String>();
        for (var entry : entries) {
            var type = entry.leaf().type();
            if (type.startsWith("pledge.") || type.startsWith("contribution.")) {
                assertThat(seen.add(entry.leaf().stream() + " " + type))
                        .as("%s twice in %s", type, entry.leaf().stream())
                        .isTrue();
                if (!acknowledged.contains(entry.leaf().id().toString()) && isFirstOfItsCommand(type)) {
                    assertThat(open.remove(type))
                            .as("nobody asked for %s", type)
                            .isTrue();
                }
            }
        }
    }

    private static boolean isFirstOfItsCommand(String type) {
        return !type.equals("contribution.received") && !type.equals("pledge.fulfilled");
    }

    /** The first event of a command, by its path. */
    private static String verb(String path) {
        return switch (path.substring(path.lastIndexOf('/') + 1)) {
            case "pledges" -> "pledge.made";
            case "amendment" -> "pledge.amended";
            case "withdrawal" -> "pledge.withdrawn";
            case "contributions" -> "contribution.recorded";
            case "verification" -> "contribution.verified";
            default -> throw new IllegalArgumentException(path);
        };
    }

    private static void asksAgain(Client client, List<Acknowledged> acknowledged) {
        // All of them are looked up in the log; a long run asks again for some hundred of its many thousand.
        for (var i = 0; i < acknowledged.size(); i += 1 + acknowledged.size() / MOST_ASKED_AGAIN) {
            var known = acknowledged.get(i);
            var again = client.does(known.command());
            assertThat(again.header("Idempotency-Replayed")).as("%s", known).isEqualTo("true");
            assertThat(again.bytes()).isEqualTo(known.answer().bytes());
            var event = again.events().getFirst();
            var seen = client.mustSee("/events/" + id(event)).json();
            assertThat(seen.path("state").asString()).isEqualTo("SEQUENCED");
            assertThat(seen.path("leafHash")).isEqualTo(event.path("leafHash"));
        }
    }

    private static String mark(Entry entry) {
        return entry.leaf().type() + " " + entry.payload().path("planLine").asString();
    }

    private static String id(JsonNode event) {
        return event.path("id").asString();
    }
}
