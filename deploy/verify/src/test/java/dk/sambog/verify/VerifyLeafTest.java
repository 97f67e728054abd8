package dk.sambog.verify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VerifyLeafTest {
    @TempDir
    private Path folder;

    private record Outcome(int exit, String out, String err) {}

    @Test
    void finds_an_event_whole() throws IOException {
        var outcome = leaf(EventAnswer.whole());

        assertThat(outcome.exit).isZero();
        assertThat(outcome.out).contains(": whole. The leaf's bytes hash to " + EventAnswer.leafHash());
    }

    @Test
    void finds_an_event_whole_however_its_file_is_laid_out() throws IOException {
        var outcome = leaf(EventAnswer.whole().replace(",\"", " ,\n  \"").replace(":{", " : {"));

        assertThat(outcome.exit).as(outcome.out).isZero();
    }

    @Test
    void finds_one_changed_byte_of_the_leaf() throws IOException {
        var leaf = EventAnswer.leaf();
        for (var at = 0; at < leaf.length(); at += 7) {
            var bytes = leaf.getBytes(UTF_8);
            bytes[at] ^= 1;
            var answer = EventAnswer.whole()
                    .replace(
                            Base64.getEncoder().encodeToString(leaf.getBytes(UTF_8)),
                            Base64.getEncoder().encodeToString(bytes));

            assertThat(leaf(answer).exit).as("byte " + at).isEqualTo(1);
        }
    }

    @Test
    void finds_a_leaf_and_hash_that_were_changed_together() throws IOException {
        var forged = EventAnswer.leaf().replace("CASH_DONATION", "CASH_GRANT");

        var outcome = leaf(EventAnswer.of(forged, Leaf.hashOf(forged.getBytes(UTF_8))));

        assertThat(outcome.exit).isEqualTo(1);
        assertThat(outcome.out)
                .contains("ALTERED", "payload: The file says", "CASH_DONATION", "the leaf that was hashed says")
                .doesNotContain("leafHash:");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "id | 000000000100 | 000000000101",
                "type | pledge.made\" | pledge.amended\"",
                "revision | \"revision\":1 | \"revision\":2",
                "stream | \"stream\":\"pledge/ | \"stream\":\"need/",
                "version | \"version\":0 | \"version\":1",
                "recordedAt | T09:00:00Z | T09:00:00.000001Z",
                "metadata | \"actor\":\"0 | \"actor\":\"1",
                "payload | CASH_DONATION | CASH_GRANT",
                "leafHash | \"leafHash\":\" | \"leafHash\":\"0",
            })
    void names_the_field_that_says_something_else(String field, String from, String to) throws IOException {
        var outcome = leaf(replaceFirst(EventAnswer.whole(), from, to));

        assertThat(outcome.exit).isEqualTo(1);
        assertThat(outcome.out.lines().toList()).hasSize(2).last().asString().startsWith("  " + field + ": ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "type", "revision", "stream", "version", "recordedAt", "metadata", "payload"})
    void finds_a_field_that_was_left_out(String field) throws IOException {
        var outcome = leaf(replaceFirst(EventAnswer.whole(), "\"" + field + "\":", "\"not" + field + "\":"));

        assertThat(outcome.exit).isEqualTo(1);
        assertThat(outcome.out).contains("  " + field + ": ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "{\"id\":\"x\"}",
                " {\"id\":\"0199a000-0000-7000-8000-000000000100\"}",
                "not json",
                "\u00e6\u00f8\u00e5"
            })
    void finds_bytes_that_hash_well_but_are_no_leaf(String bytes) throws IOException {
        var outcome = leaf(EventAnswer.of(bytes, Leaf.hashOf(bytes.getBytes(UTF_8))));

        assertThat(outcome.exit).isEqualTo(1);
        assertThat(outcome.out).contains("leaf: The bytes are no leaf: ").doesNotContain("leafHash:");
    }

    @Test
    void finds_a_leaf_that_is_written_with_spaces() throws IOException {
        var spaced = EventAnswer.leaf().replaceFirst(":", ": ");

        var outcome = leaf(EventAnswer.of(spaced, Leaf.hashOf(spaced.getBytes(UTF_8))));

        assertThat(outcome.out).contains("it is not written as leaves are");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "{}",
                "[1]",
                "{\"leaf\":\"!\",\"leafHash\":\"00\"}",
                "{\"leaf\":1,\"leafHash\":\"00\"}",
                "{\"leaf\":\"\",\"leaf\":\"\",\"leafHash\":\"00\"}",
                "{\"leaf\":\"\",\"leafHash\":\"00\"} x",
                "\"\\u12\"",
                "01",
                "tru",
                "\"a\nb\"",
                "{\"a\" 1}",
                "[1 2]"
            })
    void does_not_call_whole_or_altered_what_is_no_event(String text) throws IOException {
        var outcome = leaf(text);

        assertThat(outcome.exit).isEqualTo(2);
        assertThat(outcome.out).contains(": not checked. It is no event");
    }

    @Test
    void is_not_brought_down_by_deep_nesting() throws IOException {
        assertThat(leaf("[".repeat(100_000)).out).contains("nested too deep");
    }

    @Test
    void says_which_file_is_missing() {
        var outcome = execute("leaf", folder.resolve("none.json").toString());

        assertThat(outcome.exit).isEqualTo(2);
        assertThat(outcome.out).contains("none.json: not checked. There is no such file.");
    }

    @Test
    void the_worst_of_several_files_gives_the_exit_code() throws IOException {
        var whole = file("whole.json", EventAnswer.whole());
        var altered = file(
                "altered.json",
                EventAnswer.whole().replace("\"version\":0,\"recordedAt\"", "\"version\":5,\"recordedAt\""));

        var outcome = execute("leaf", whole.toString(), altered.toString());

        assertThat(outcome.exit).isEqualTo(1);
        assertThat(outcome.out).contains("whole.json: whole.", "altered.json: ALTERED.");
    }

    @Test
    void reports_as_json_a_line_per_file() throws IOException {
        var whole = file("whole.json", EventAnswer.whole());

        var outcome = execute(
                "leaf", "--json", whole.toString(), folder.resolve("none.json").toString());

        assertThat(outcome.out.lines().map(Json::parse))
                .hasSize(2)
                .satisfiesExactly(
                        first -> assertThat(first)
                                .hasFieldOrPropertyWithValue("verdict", "WHOLE")
                                .hasFieldOrPropertyWithValue("file", whole.toString()),
                        second -> assertThat(second).hasFieldOrPropertyWithValue("verdict", "NOT_CHECKED"));
    }

    @Test
    void a_file_cannot_steer_the_terminal() throws IOException {
        var outcome = leaf(replaceFirst(EventAnswer.whole(), "pledge.made", "pledge\\u001b[2J"));

        assertThat(outcome.out).contains("pledge\\u001b[2J").doesNotContain("\u001b");
    }

    @Test
    void says_what_it_does_not_show() {
        assertThat(execute("--help").out).contains("by proofs against a signed");
        assertThat(execute("leaf", "--help").out).contains("It does not show that the event", "Exit codes");
        assertThat(execute().exit).isEqualTo(2);
    }

    private Outcome leaf(String answer) throws IOException {
        return execute("leaf", file("event.json", answer).toString());
    }

    private Path file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    private static String replaceFirst(String text, String from, String to) {
        assertThat(text).contains(from);
        var at = text.indexOf(from);
        return text.substring(0, at) + to + text.substring(at + from.length());
    }

    private static Outcome execute(String... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        var exit = Verify.execute(new PrintWriter(out), new PrintWriter(err), arguments);
        return new Outcome(exit, out.toString(), err.toString());
    }
}
