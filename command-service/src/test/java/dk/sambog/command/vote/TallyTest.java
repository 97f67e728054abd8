package dk.sambog.command.vote;

import static dk.sambog.command.vote.VoteExamples.VOTE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.sambog.events.vote.VoteEvent.VoteTallied;
import dk.sambog.events.vote.VoteEvent.VoteTallied.Count;
import dk.sambog.events.vote.VoteEvent.VoteTallied.Outcome;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class TallyTest {
    private static final List<String> OPTIONS = List.of("dike", "sluice", "nothing");

    @Example
    void names_every_option_also_those_nobody_chose() {
        assertThat(tally(List.of("sluice"), 1).counts())
                .containsExactly(new Count("dike", 0), new Count("sluice", 1), new Count("nothing", 0));
    }

    @Example
    void the_most_votes_decide_without_a_majority_of_all() {
        var tally = tally(List.of("dike", "sluice", "sluice", "nothing"), 4);
        assertThat(tally.outcome()).isEqualTo(Outcome.DECIDED);
        assertThat(tally.winner()).isEqualTo("sluice");
    }

    @Example
    void a_tie_at_the_top_decides_nothing() {
        var tally = tally(List.of("dike", "sluice", "sluice", "dike", "nothing"), 0);
        assertThat(tally.outcome()).isEqualTo(Outcome.TIED);
        assertThat(tally.winner()).isNull();
    }

    @Example
    void a_tie_below_the_top_does_not_matter() {
        assertThat(tally(List.of("dike", "sluice", "nothing", "nothing"), 0).winner())
                .isEqualTo("nothing");
    }

    @Example
    void too_few_ballots_decide_nothing_however_clear() {
        var tally = tally(List.of("dike", "dike"), 3);
        assertThat(tally.outcome()).isEqualTo(Outcome.NO_QUORUM);
        assertThat(tally.winner()).isNull();
    }

    @Example
    void a_ballot_for_something_else_is_never_counted_away_in_silence() {
        assertThatThrownBy(() -> tally(List.of("wall"), 0)).isInstanceOf(IllegalStateException.class);
    }

    @Property
    void equals_a_count_by_hand(@ForAll("choices") List<String> choices, @ForAll @IntRange(max = 12) int quorum) {
        var tally = tally(choices, quorum);

        int[] votes = new int[OPTIONS.size()];
        for (var choice : choices) {
            for (int i = 0; i < votes.length; i++) {
                if (OPTIONS.get(i).equals(choice)) {
                    votes[i]++;
                }
            }
        }
        assertThat(tally.cast()).isEqualTo(votes[0] + votes[1] + votes[2]);
        for (int i = 0; i < votes.length; i++) {
            assertThat(tally.counts().get(i)).isEqualTo(new Count(OPTIONS.get(i), votes[i]));
        }
        String ahead = null;
        for (int i = 0; i < votes.length; i++) {
            if (votes[i] > votes[(i + 1) % 3] && votes[i] > votes[(i + 2) % 3]) {
                ahead = OPTIONS.get(i);
            }
        }
        if (choices.size() < quorum) {
            assertThat(tally.outcome()).isEqualTo(Outcome.NO_QUORUM);
        } else {
            assertThat(tally.outcome()).isEqualTo(ahead == null ? Outcome.TIED : Outcome.DECIDED);
            assertThat(tally.winner()).isEqualTo(ahead);
        }
    }

    @Provide
    Arbitrary<List<String>> choices() {
        return Arbitraries.of(OPTIONS).list().ofMaxSize(12);
    }

    private static VoteTallied tally(List<String> choices, int quorum) {
        return Tally.of(VOTE, OPTIONS, choices, quorum);
    }
}
