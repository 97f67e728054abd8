package dk.sambog.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dk.sambog.acceptance.Client.Answer;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** An answer row by row, without what time alone changes. */
final class Parts {
    /** Ids and hashes of events, moments, and the names by which people are told apart. */
    private static final Pattern PASSING =
            Pattern.compile("[0-9a-f]{64}|[0-9a-f-]{36}|\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z|(?<=Borger )[0-9a-f]{4}\\b");

    /** Places in the log and in a stream; and who looked a person up, which is this test itself. */
    private static final Set<String> PLACES = Set.of("position", "version", "lookUps", "next");

    private static final List<String> LISTS = List.of("rows", "events");

    private Parts() {}

    /** What an answer has more than an earlier one; nothing that the earlier one had is missing. */
    static List<String> added(Answer before, Answer after) {
        assertThat(after.status()).isEqualTo(before.status());
        var added = new ArrayList<>(of(after));
        for (var part : of(before)) {
            assertThat(added.remove(part)).as("still there: %s", part).isTrue();
        }
        return added;
    }

    private static List<String> of(Answer answer) {
        var form = answer.header("Content-Type");
        var parts = new ArrayList<String>();
        if (form.contains("json")) {
            json(answer.json(), parts);
        } else if (form.contains("csv")) {
            csv(answer.text(), parts);
        } else {
            parts.add(answer.text());
        }
        return parts.stream()
                .map(part -> PASSING.matcher(part).replaceAll("<passing>"))
                .toList();
    }

    private static void json(JsonNode answer, List<String> parts) {
        var rest = withoutPlaces(answer.deepCopy());
        for (var list : LISTS) {
            if (rest instanceof ObjectNode object && object.remove(list) instanceof JsonNode rows) {
                rows.forEach(row -> parts.add(row.toString()));
            }
        }
        parts.add(rest.toString());
    }

    private static JsonNode withoutPlaces(JsonNode node) {
        if (node instanceof ObjectNode object) {
            PLACES.forEach(object::remove);
        }
        node.forEach(Parts::withoutPlaces);
        return node;
    }

    private static void csv(String text, List<String> parts) {
        var format = CSVFormat.DEFAULT.builder().setHeader().get();
        try (var table = format.parse(new StringReader(text))) {
            for (var row : table) {
                var values = row.toMap();
                values.keySet().removeIf(PLACES::contains);
                parts.add(values.toString());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
