package dk.sambog.command.batch.line;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class BatchLineTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Test
    void a_record_is_known_again_in_another_edition_of_its_list() {
        var first = line("{'source': {'documentId': 'a', 'line': 7, 'key': '2014-1'}, 'amount': 5}");
        var next = line("{'source': {'documentId': 'b', 'line': 9, 'key': '2014-1'}, 'amount': 5}");

        assertThat(next.bodyHash()).isEqualTo(first.bodyHash());
    }

    @Test
    void a_record_that_states_something_else_is_another() {
        var first = line("{'source': {'documentId': 'a', 'line': 7, 'key': '2014-1'}, 'amount': 5}");

        assertThat(line("{'source': {'documentId': 'a', 'line': 7, 'key': '2014-1'}, 'amount': 6}")
                        .bodyHash())
                .isNotEqualTo(first.bodyHash());
        assertThat(line("{'source': {'documentId': 'a', 'line': 7, 'key': '2014-2'}, 'amount': 5}")
                        .bodyHash())
                .isNotEqualTo(first.bodyHash());
    }

    @Test
    void a_document_outside_a_source_is_part_of_what_is_asked() {
        assertThat(line("{'documentId': 'a'}").bodyHash())
                .isNotEqualTo(line("{'documentId': 'b'}").bodyHash());
    }

    private static BatchLine line(String body) {
        var read = JSON.readValue(body.replace('\'', '"'), ObjectNode.class);
        return new BatchLine(1, "key", "group", "/agreements/from-source", null, read);
    }
}
