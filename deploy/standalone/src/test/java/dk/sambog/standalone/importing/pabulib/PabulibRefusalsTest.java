package dk.sambog.standalone.importing.pabulib;

import static dk.sambog.standalone.importing.pabulib.PabulibFiles.APPROVAL;
import static dk.sambog.standalone.importing.pabulib.PabulibFiles.CUMULATIVE;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dk.sambog.standalone.importing.source.FileRefused;
import dk.sambog.standalone.importing.source.SourceFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A Pabulib file that is broken is refused whole, by line, column and reason. */
class PabulibRefusalsTest {
    @Test
    void a_file_that_begins_with_anything_but_meta() {
        refused("hello\n" + APPROVAL, 1, "", "a Pabulib file begins with META");
    }

    @Test
    void a_section_that_stands_twice() {
        refused(APPROVAL + "VOTES\n", 24, "", "the section VOTES stands twice");
    }

    @Test
    void a_section_that_is_missing() {
        refused(APPROVAL.replace("PROJECTS\n", ""), 1, "", "the section PROJECTS is missing");
        refused(CUMULATIVE.substring(0, CUMULATIVE.indexOf("VOTES")), 1, "", "the section VOTES is missing");
    }

    @Test
    void a_quote_that_is_never_closed() {
        refused(APPROVAL.replace("ny\";1", "ny;1"), 16, "", "a quote that is never closed");
    }

    @Test
    void a_word_of_meta_that_stands_twice() {
        refused(APPROVAL.replace("comment;#1", "rule;greedy"), 13, "rule", "META says this twice");
    }

    @Test
    void a_rule_that_is_not_known_by_its_name() {
        refused(
                APPROVAL.replace("rule;greedy", "rule;equalshares"),
                12,
                "rule",
                "'equalshares' is not known here: greedy, greedy-no-skip, greedy-threshold");
        refused(APPROVAL.replace("rule;greedy\n", ""), 1, "rule", "META does not name it");
    }

    @Test
    void a_type_of_vote_that_is_not_known_by_its_name() {
        refused(
                APPROVAL.replace("approval", "quadratic"),
                11,
                "vote_type",
                "'quadratic' is not known here: approval, choose-1, cumulative, ordinal, scoring");
    }

    @Test
    void a_threshold_that_is_not_told() {
        refused(
                APPROVAL.replace("rule;greedy", "rule;greedy-threshold"),
                12,
                "rule",
                "greedy-threshold needs min_project_score_threshold");
    }

    @Test
    void a_way_to_score_that_is_not_known() {
        refused(
                APPROVAL.replace("comment;#1", "scoring_fn;Dowdall"),
                13,
                "scoring_fn",
                "the way to score 'Dowdall' is not known: Borda");
        refused(
                APPROVAL.replace("comment;#1", "default_score;1"),
                13,
                "default_score",
                "a score for projects a ballot does not name is not known here");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "10001", "99999999999"})
    void a_longest_ballot_that_is_none(String length) {
        refused(
                APPROVAL.replace("approval", "ordinal").replace("comment;#1", "max_length;" + length),
                13,
                "max_length",
                "'" + length + "' is no number of places on a ballot");
    }

    @Test
    void a_budget_that_is_missing_or_in_no_currency() {
        refused(APPROVAL.replace("budget;100\n", ""), 1, "budget", "META names no budget");
        refused(APPROVAL.replace("DKK", "KRONER"), 10, "currency", "'KRONER' is no ISO 4217 currency");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "1.001", "9999999999999.999"})
    void a_budget_that_is_no_amount(String amount) {
        refused(
                APPROVAL.replace("budget;100", "budget;" + amount),
                9,
                "budget",
                "'" + amount + "' is not an amount from 0 with up to 2 decimals");
    }

    @Test
    void a_number_that_is_none() {
        refused(APPROVAL.replace("budget;100", "budget;much"), 9, "budget", "'much' is not a number");
        refused(APPROVAL.replace("num_votes;4", "num_votes;4.5"), 8, "num_votes", "'4.5' is not a whole number from 0");
        refused(
                APPROVAL.replace("num_projects;2", "num_projects;-2"),
                7,
                "num_projects",
                "'-2' is not a whole number from 0");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "H2;x;2;Sti;0 | cost | 'x' is not a number",
                "H2;-5;2;Sti;0 | cost | '-5' is not an amount from 0 with up to 2 decimals",
                "H2;;2;Sti;0 | cost | '' is not a number",
                "H2;50;1.5;Sti;0 | votes | '1.5' is not a whole number from 0",
                "H2;50;2;Sti;10 | selected | '10' is no word of the format",
                ";50;2;Sti;0 | project_id | a project has an id of 1 to 100 characters",
                "H1;50;2;Sti;0 | project_id | project 'H1' stands twice"
            })
    void a_project_that_is_not_as_the_format_says(String line, String column, String reason) {
        refused(APPROVAL.replace("H2;50;2;Sti;0", line), 17, column, reason);
    }

    @Test
    void an_id_of_a_project_that_is_too_long() {
        refused(
                APPROVAL.replace("H2;50", "H".repeat(101) + ";50"),
                17,
                "project_id",
                "a project has an id of 1 to 100 characters");
    }

    @Test
    void a_column_that_is_missing_or_stands_twice() {
        refused(
                APPROVAL.replace("project_id;cost", "id;cost"),
                15,
                "project_id",
                "the section PROJECTS has no such column");
        refused(APPROVAL.replace("cost;votes", "price;votes"), 15, "cost", "the section PROJECTS has no such column");
        refused(
                APPROVAL.replace("voter_id;vote;", "voter_id;choice;"),
                19,
                "vote",
                "the section VOTES has no such column");
        refused(APPROVAL.replace("votes;name", "cost;name"), 15, "cost", "the column stands twice");
    }

    @Test
    void a_row_with_more_values_than_columns() {
        refused(APPROVAL.replace("Sti;0", "Sti;0;1"), 17, "", "more values than PROJECTS has columns");
        refused(APPROVAL.replace("9;H1;46", "9;H1;46;M"), 22, "", "more values than VOTES has columns");
    }

    @Test
    void an_election_without_projects() {
        refused(
                APPROVAL.replace("H1;60;3;\"Bro; ny\";1\n", "").replace("H2;50;2;Sti;0\n", ""),
                1,
                "",
                "there are no projects");
    }

    @Test
    void a_ballot_for_a_project_there_is_not() {
        refused(APPROVAL.replace("9;H1;46", "9;H1,H9;46"), 22, "vote", "there is no project 'H9'");
    }

    @Test
    void points_that_are_missing_too_many_or_none() {
        refused(CUMULATIVE.replace("3,2", "3"), 11, "points", "1 numbers of points for 2 projects");
        refused(CUMULATIVE.replace("3,2", "3,2,1"), 11, "points", "3 numbers of points for 2 projects");
        refused(CUMULATIVE.replace("3,2", "3,-2"), 11, "points", "'-2' is not a whole number from 0");
        refused(CUMULATIVE.replace("3,2", "3,two"), 11, "points", "'two' is not a number");
    }

    @Test
    void a_file_in_another_encoding() {
        var refused = catchThrowableOfType(
                FileRefused.class,
                () -> PabulibReader.read(
                        new SourceFile("a.pb", APPROVAL.replace("Sti", "Stí").getBytes(ISO_8859_1))));
        assertThat(refused.where().line()).isEqualTo(17);
        assertThat(refused).hasMessageContaining("UTF-8");
    }

    private static void refused(String file, long line, String column, String reason) {
        var refused = catchThrowableOfType(FileRefused.class, () -> PabulibFiles.read(file));
        assertThat(refused).as("taken in").isNotNull();
        assertThat(refused.where().reason()).isEqualTo(reason);
        assertThat(refused.where().column()).as(reason).isEqualTo(column);
        assertThat(refused.where().line()).as(reason).isEqualTo(line);
    }
}
