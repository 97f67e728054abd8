package dk.sambog.count;

import static dk.sambog.count.Elections.CODES;
import static dk.sambog.count.Elections.ballot;
import static dk.sambog.count.Elections.candidates;
import static dk.sambog.count.Elections.count;
import static dk.sambog.count.Elections.majority;
import static dk.sambog.count.Elections.needing;
import static dk.sambog.count.Elections.onTheTable;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.sambog.ballot.CastBallots;
import dk.sambog.events.Ratio;
import dk.sambog.events.vote.VoteEvent.Outcome;
import dk.sambog.events.vote.VoteEvent.Standing;
import dk.sambog.events.vote.VoteEvent.VoteTallied.Count;
import dk.sambog.events.vote.VoteRules.Method;
import dk.sambog.events.vote.VoteRules.Quorum;
import dk.sambog.events.vote.VoteRules.QuorumBase;
import dk.sambog.events.vote.VoteRules.Ranking;
import dk.sambog.events.vote.VoteRules.Threshold;
import dk.sambog.events.vote.VoteRules.ThresholdBase;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class MajorityCountTest {
    @Property
    void single_choices_equal_a_count_by_hand(@ForAll("single") List<CastBallots> ballots) {
        checkAgainstTheTable(Method.SINGLE, null, ballots);
    }

    @Property
    void approvals_equal_a_count_by_hand(@ForAll("approval") List<CastBallots> ballots) {
        checkAgainstTheTable(Method.APPROVAL, null, ballots);
    }

    @Property
    void points_equal_a_count_by_hand(@ForAll("cumulative") List<CastBallots> ballots) {
        checkAgainstTheTable(Method.CUMULATIVE, null, ballots);
    }

    @Property
    void borda_equals_a_count_by_hand(@ForAll("ranked") List<CastBallots> ballots) {
        checkAgainstTheTable(Method.RANKED, Ranking.BORDA, ballots);
    }

    /** Option by option, ballot by ballot, with no sum kept along the way. */
    private static void checkAgainstTheTable(Method method, Ranking ranking, List<CastBallots> ballots) {
        var result = count(majority(method, ranking), candidates(), ballots);
        var table = onTheTable(ballots);
        var best = new ArrayList<String>();
        long most = 1;
        for (var code : CODES) {
            long weight = 0;
            long score = 0;
            for (var marks : table) {
                for (int place = 0; place < marks.size(); place++) {
                    if (marks.get(place).option().equals(code)) {
                        weight++;
                        score += method == Method.CUMULATIVE
                                ? marks.get(place).points()
                                : ranking == null ? 1 : CODES.size() - place;
                    }
                }
            }
            var counted = result.counts().get(CODES.indexOf(code));
            assertThat(counted.option()).isEqualTo(code);
            assertThat(counted.weight()).isEqualTo(weight);
            assertThat(counted.score()).isEqualTo(score);
            if (score > most) {
                best.clear();
                most = score;
            }
            if (score == most) {
                best.add(code);
            }
        }
        assertThat(result.weightCast()).isEqualTo(table.size());
        switch (best.size()) {
            case 0 -> assertThat(result.outcome()).isEqualTo(Outcome.NOTHING_SELECTED);
            case 1 -> assertThat(result.selected()).isEqualTo(best);
            default -> assertThat(result.tied()).isEqualTo(best);
        }
    }

    @Example
    void names_every_option_also_those_nobody_chose() {
        var result = count(majority(Method.SINGLE, null), candidates(), List.of(ballot("sluice")));
        assertThat(result.counts())
                .containsExactly(
                        new Count("dike", 0, 0, 0, Standing.NOT_SELECTED),
                        new Count("sluice", 1, 1, 1, Standing.SELECTED),
                        new Count("wall", 0, 0, 0, Standing.NOT_SELECTED),
                        new Count("nothing", 0, 0, 0, Standing.NOT_SELECTED));
    }

    @Example
    void an_excluded_option_keeps_its_votes_and_cannot_win() {
        var candidates = List.of(new Candidate("dike", 0, true), new Candidate("sluice", 0, false));
        var result = count(
                majority(Method.SINGLE, null), candidates, List.of(ballot("dike"), ballot("dike"), ballot("sluice")));
        assertThat(result.selected()).containsExactly("sluice");
        assertThat(result.counts().getFirst()).isEqualTo(new Count("dike", 2, 2, 2, Standing.EXCLUDED));
    }

    @Example
    void a_blank_ballot_is_cast_and_names_nothing() {
        var result = count(
                needing(new Quorum(QuorumBase.CAST, Ratio.of(2)), null),
                candidates(),
                List.of(ballot(""), ballot("sluice")));
        assertThat(result.cast()).isEqualTo(2);
        assertThat(result.selected()).containsExactly("sluice");
    }

    @Example
    void a_ballot_for_something_else_is_never_counted_away_in_silence() {
        assertThatThrownBy(() -> count(majority(Method.SINGLE, null), candidates(), List.of(ballot("moat"))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Property
    void a_quorum_is_met_exactly_when_the_share_is_reached(@ForAll("single") List<CastBallots> ballots) {
        var cast = ballots.stream().mapToLong(CastBallots::times).sum();
        var weight = onTheTable(ballots).size();
        // 20 electors who weigh 60.
        assertThat(quorumMet(QuorumBase.ELIGIBLE, "1/3", ballots)).isEqualTo(cast * 3 >= 20);
        assertThat(quorumMet(QuorumBase.WEIGHT, "1/4", ballots)).isEqualTo(weight * 4 >= 60);
        assertThat(quorumMet(QuorumBase.CAST, "7", ballots)).isEqualTo(cast >= 7);
    }

    private static boolean quorumMet(QuorumBase base, String least, List<CastBallots> ballots) {
        var result = count(needing(new Quorum(base, Ratio.of(least)), null), candidates(), ballots);
        assertThat(result.outcome() == Outcome.NO_QUORUM).isNotEqualTo(result.quorumMet());
        return result.quorumMet();
    }

    @Example
    void half_of_the_votes_is_a_majority_only_where_half_is_enough() {
        var halves = List.of(ballot("dike"), ballot("dike"), ballot("sluice"), ballot("wall"));
        assertThat(decided(ThresholdBase.CAST, "1/2", false, halves)).isEqualTo(Outcome.BELOW_THRESHOLD);
        assertThat(decided(ThresholdBase.CAST, "1/2", true, halves)).isEqualTo(Outcome.DECIDED);
        // 2 of the 60 that the electorate weighs
        assertThat(decided(ThresholdBase.ELIGIBLE, "1/30", true, halves)).isEqualTo(Outcome.DECIDED);
        assertThat(decided(ThresholdBase.ELIGIBLE, "1/30", false, halves)).isEqualTo(Outcome.BELOW_THRESHOLD);
    }

    private static Outcome decided(ThresholdBase base, String share, boolean orMore, List<CastBallots> ballots) {
        var threshold = new Threshold(base, Ratio.of(share), orMore);
        return count(needing(null, threshold), candidates(), ballots).outcome();
    }

    @Example
    void a_decided_tie_names_the_first_of_the_order() {
        var ballots = List.of(ballot("dike"), ballot("sluice"));
        var counting =
                new Counting(majority(Method.SINGLE, null), candidates(), 20, 60, List.of(List.of("sluice", "dike")));
        assertThat(counting.count(ballots).selected()).containsExactly("sluice");
    }

    @Provide
    Arbitrary<List<CastBallots>> single() {
        return Elections.ballots(Method.SINGLE);
    }

    @Provide
    Arbitrary<List<CastBallots>> approval() {
        return Elections.ballots(Method.APPROVAL);
    }

    @Provide
    Arbitrary<List<CastBallots>> cumulative() {
        return Elections.ballots(Method.CUMULATIVE);
    }

    @Provide
    Arbitrary<List<CastBallots>> ranked() {
        return Elections.ballots(Method.RANKED);
    }
}
