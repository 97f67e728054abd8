package dk.sambog.query.history;

import static org.assertj.core.api.Assertions.assertThat;

import dk.sambog.query.feed.FeedEntry;
import dk.sambog.query.testing.Samples;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class FieldsTest {
    private static final JsonMapper MAPPER = JsonMapper.shared();

    /** What each event of the catalogue says in V2: a change of these lines is a change of what auditors read. */
    @Test
    void every_event_of_the_catalogue_is_told_as_it_is_kept() throws IOException {
        var told = Samples.entries().stream().map(FieldsTest::told).collect(Collectors.joining("\n")) + "\n";
        Samples.compare(told, Path.of("history/told.txt"));
    }

    @Test
    void every_member_of_every_event_is_told_and_none_as_json() {
        for (var entry : Samples.entries()) {
            var act = act(entry);
            var texts = texts(act.payload());
            var values = new Values(texts);
            var cells = new ArrayList<@Nullable String>();
            new Fields(values, new Earlier()).of(act).forEach(field -> {
                cells.add(field.before());
                cells.add(field.after());
            });
            cells.add(values.reason(act.payload()));
            var told = cells.toString();
            assertThat(told).as(entry.type()).doesNotContain("{", "textId", "commitment");
            var own = act.objectId().toString();
            var said = words(act.payload(), own);
            texts.forEach((id, text) -> said.add(id.equals(own) ? "" : text));
            assertThat(said).as(entry.type()).allMatch(told::contains);
        }
    }

    @Test
    void a_reason_or_else_the_law_stands_in_a_column_of_its_own() {
        for (var entry : Samples.entries()) {
            var payload = Samples.payload(entry);
            var why = new Values(Map.of()).reason(payload);
            assertThat(why != null).as(entry.type()).isEqualTo(payload.has("reason") || payload.has("legalBasis"));
        }
    }

    @Test
    void a_state_is_told_from_what_it_was_to_what_it_is() {
        var earlier = new Earlier();
        earlier.add("project/" + id(1), 0, "project.opened", MAPPER.readTree("{\"form\":\"SELF\"}"));
        earlier.add("project/" + id(1), 1, "project.stage-entered", MAPPER.readTree("{\"stage\":\"EXECUTING\"}"));
        earlier.add("project/" + id(1), 2, "project.suspended", MAPPER.readTree("{}"));
        assertThat(one(earlier, "project.stage-entered", "project", 1, "{\"stage\":\"SHAPING\"}", "stage"))
                .isEqualTo(new Fields.Field("stage", "NEED", "SHAPING"));
        assertThat(one(earlier, "project.resumed", "project", 3, "{}", "stage"))
                .isEqualTo(new Fields.Field("stage", "SUSPENDED", "EXECUTING"));
        assertThat(one(earlier, "project.pledging-opened", "project", 3, "{}", "acceptsPledges"))
                .isEqualTo(new Fields.Field("acceptsPledges", "false", "true"));
    }

    @Test
    void a_state_that_depends_on_the_one_before_is_told_only_where_it_changes() {
        var earlier = new Earlier();
        earlier.add("need/" + id(1), 0, "need.reported", MAPPER.readTree("{}"));
        earlier.add("need/" + id(1), 1, "need.addressed", MAPPER.readTree("{}"));
        assertThat(fields(earlier, "need.qualified", "need", 1, "{}"))
                .contains(new Fields.Field("state", "REPORTED", "QUALIFIED"));
        assertThat(fields(earlier, "need.qualified", "need", 2, "{}"))
                .noneMatch(field -> field.name().equals("state"));
    }

    @Test
    void what_is_taken_back_is_told_with_what_it_was() {
        var earlier = new Earlier();
        earlier.add(
                "party/" + id(1), 1, "party.role-assigned", MAPPER.readTree("{\"roleId\":\"a\",\"role\":\"FUNDER\"}"));
        earlier.add(
                "party/" + id(1), 2, "party.role-assigned", MAPPER.readTree("{\"roleId\":\"b\",\"role\":\"AUDITOR\"}"));
        assertThat(one(earlier, "party.role-revoked", "party", 3, "{\"roleId\":\"a\"}", "role"))
                .isEqualTo(new Fields.Field("role", "FUNDER", null));
    }

    @Test
    void an_end_that_was_moved_is_told_from_where_it_was_last() {
        var earlier = new Earlier();
        var stream = "agreement/" + id(1);
        earlier.add(stream, 0, "agreement.in-force", MAPPER.readTree("{\"inForceTo\":\"2026-12-31\"}"));
        earlier.add(
                stream,
                1,
                "agreement.period-extended",
                MAPPER.readTree("{\"from\":\"2026-12-31\",\"to\":\"2027-12-31\"}"));
        assertThat(one(
                        earlier,
                        "agreement.amendment-in-force",
                        "agreement",
                        2,
                        "{\"inForceTo\":\"2028-12-31\"}",
                        "inForceTo"))
                .isEqualTo(new Fields.Field("inForceTo", "2027-12-31", "2028-12-31"));
    }

    private static Fields.Field one(
            Earlier earlier, String type, String feature, long version, String payload, String field) {
        var found = fields(earlier, type, feature, version, payload).stream()
                .filter(one -> one.name().equals(field))
                .toList();
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    private static List<Fields.Field> fields(
            Earlier earlier, String type, String feature, long version, String payload) {
        var sample = act(Samples.entries().getFirst());
        return new Fields(new Values(Map.of()), earlier)
                .of(new Act(
                        5,
                        sample.eventId(),
                        type,
                        feature + "/" + id(1),
                        version,
                        sample.recordedAt(),
                        sample.metadata(),
                        MAPPER.readTree(payload),
                        "",
                        null));
    }

    private static String told(FeedEntry entry) {
        var act = act(entry);
        var values = new Values(texts(act.payload()));
        var why = values.reason(act.payload());
        var head = entry.type() + (why == null ? "" : " because " + why);
        return new Fields(values, new Earlier())
                .of(act).stream()
                        .map(field ->
                                "  " + field.name() + ": " + (field.before() == null ? "" : field.before() + " -> ")
                                        + (field.after() == null ? "" : field.after()))
                        .collect(Collectors.joining("\n", head + "\n", ""));
    }

    private static Act act(FeedEntry entry) {
        return new Act(
                entry.position(),
                entry.eventId(),
                entry.type(),
                entry.stored().stream(),
                entry.version(),
                entry.stored().recordedAt(),
                entry.metadata(),
                Samples.payload(entry),
                "",
                null);
    }

    /** Every text says which it is. */
    private static Map<String, String> texts(JsonNode payload) {
        var texts = new HashMap<String, String>();
        payload.findValues("textId").forEach(id -> texts.put(id.asString(), "text " + (texts.size() + 1)));
        return texts;
    }

    /** Every text value that stands in a payload as such, but the id of the thing itself and the day, which has a column. */
    private static List<String> words(JsonNode node, String own) {
        var words = new ArrayList<String>();
        for (var member : node.properties()) {
            var value = member.getValue();
            var isText = value.has("textId");
            for (var one : value.isArray() ? value.valueStream().toList() : List.of(value)) {
                if (one.isString()
                        && !member.getKey().equals("effectiveOn")
                        && !one.asString().equals(own)) {
                    words.add(one.asString());
                } else if (one.isObject() && one.has("documentId")) {
                    words.add(one.get("documentId").asString());
                } else if (one.isObject() && !one.has("asset") && !isText && !one.has("textId")) {
                    words.addAll(words(one, own));
                }
            }
        }
        return words;
    }

    private static UUID id(int n) {
        return new UUID(0x0190_0000_0000_7000L, 0x8000_0000_0000_0000L | n);
    }
}
