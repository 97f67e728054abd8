package dk.sambog.standalone.importing.pabulib;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is read from a Pabulib file; what is refused stands in {@link PabulibRefusalsTest}. */
class PabulibReaderTest {
    @Test
    void an_approval_election_is_read_with_its_official_result() {
        var election = PabulibFiles.read(PabulibFiles.APPROVAL);

        assertThat(election.title()).isEqualTo("Budget for Hvidesand, 2024");
        assertThat(election.budget()).hasToString("10000 DKK/2");
        assertThat(election.projects())
                .extracting(
                        PabulibElection.Project::id, PabulibElection.Project::cost, PabulibElection.Project::selected)
                .containsExactly(tuple("H1", 60_00L, 1), tuple("H2", 50_00L, 0));
        assertThat(election.projects().getFirst().name()).isEqualTo("Bro; ny");
        assertThat(election.ballots()).isEqualTo(Map.of("H1,H2", 2L, "H1", 1L, "", 1L));
        assertThat(election.ballotsInAll()).isEqualTo(4);
        assertThat(election.notes()).isEmpty();
    }

    @Test
    void points_stand_beside_the_projects_they_are_given_to() {
        assertThat(PabulibFiles.read(PabulibFiles.CUMULATIVE).ballots()).isEqualTo(Map.of("H1=3,H2=2", 1L, "H2=5", 1L));
    }

    @Test
    void the_first_place_of_an_ordinal_ballot_has_as_many_points_as_there_are_places() {
        var told = PabulibFiles.read(
                PabulibFiles.APPROVAL.replace("vote_type;approval", "vote_type;ordinal\nmax_length;5"));
        assertThat(told.longestBallot()).isEqualTo(5);
        var untold = PabulibFiles.read(PabulibFiles.APPROVAL.replace("vote_type;approval", "vote_type;ordinal"));
        assertThat(untold.longestBallot()).isEqualTo(2);
        assertThat(untold.notes()).anyMatch(note -> note.contains("max_length"));
    }

    @Test
    void dates_are_read_as_they_are_written_and_a_year_alone_is_none() {
        var file = PabulibFiles.APPROVAL.replace("rule;greedy", "rule;greedy\ndate_begin;3.2.2024\ndate_end;2024");
        assertThat(PabulibFiles.read(file).heldFrom()).isEqualTo(LocalDate.of(2024, 2, 3));
        assertThat(PabulibFiles.read(file).heldTo()).isNull();
    }

    @Test
    void what_is_odd_and_harmless_is_noted() {
        var file = PabulibFiles.APPROVAL
                .replace("num_projects;2", "num_projects;3")
                .replace("7;H1,H2", "7;H1,H2,H1")
                .replace("Sti", "S".repeat(1_001));
        assertThat(PabulibFiles.read(file).notes())
                .containsExactlyInAnyOrder(
                        "META says 3 projects, there are 2",
                        "line 17: the name is longer than 1000 and was cut",
                        "1 ballots name a project twice; it counts once, its points together");
    }

    @Test
    void line_ends_of_any_system_and_a_byte_order_mark_change_nothing() {
        assertThat(PabulibFiles.read("\uFEFF" + PabulibFiles.APPROVAL.replace("\n", "\r\n")))
                .isEqualTo(PabulibFiles.read(PabulibFiles.APPROVAL));
    }
}
