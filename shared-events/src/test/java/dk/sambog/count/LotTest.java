package dk.sambog.count;

import static dk.sambog.count.Elections.budget;
import static dk.sambog.count.Elections.candidates;
import static dk.sambog.count.Elections.count;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dk.sambog.ballot.CastBallots;
import dk.sambog.ballot.Choice;
import dk.sambog.events.Ratio;
import dk.sambog.events.vote.VoteEvent.Outcome;
import dk.sambog.events.vote.VoteRules;
import dk.sambog.events.vote.VoteRules.Decision;
import dk.sambog.events.vote.VoteRules.Fitting;
import dk.sambog.events.vote.VoteRules.Method;
import dk.sambog.events.vote.VoteRules.Quorum;
import dk.sambog.events.vote.VoteRules.QuorumBase;
import dk.sambog.events.vote.VoteRules.Ranking;
import dk.sambog.events.vote.VoteRules.TieRule;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Lots are drawn with the ballots themselves: anybody can draw them again, and nobody before the close. */
class LotTest {
    private static final List<CastBallots> THREE_EQUAL =
            List.of(named(1, "dike"), named(2, "sluice"), named(3, "wall"));

    @Test
    void the_smallest_hash_over_the_ballots_and_a_newline_and_the_code_wins_a_majority() {
        var result = count(majority(Method.SINGLE, null), candidates(), THREE_EQUAL);

        assertThat(result.outcome()).isEqualTo(Outcome.DECIDED);
        assertThat(result.selected())
                .containsExactly(drawn(result, "dike", "sluice", "wall").getFirst());
        assertThat(result.tied()).isEmpty();
    }

    @Test
    void a_lot_is_drawn_as_the_page_on_votes_says() {
        // printf '%s\n%s' 0000…0000 dike | sha256sum
        var ties = new TieBreak(TieRule.LOT, candidates(), List.of(), "0".repeat(64));
        assertThat(lot("0".repeat(64), "dike"))
                .isEqualTo("5c6c83627b903feb80aa2e74d95fd705c164e2e495d528baa2e7920c320cda10");
        assertThat(ties.order(List.of("dike", "sluice", "wall"))).contains(List.of("dike", "wall", "sluice"));
    }

    @Test
    void lots_put_options_into_a_budget_one_after_the_other() {
        var rules = budget(Method.APPROVAL, 100, Fitting.SKIP, 1L, TieRule.LOT);
        var result = count(rules, candidates(60, 60, 30), THREE_EQUAL);

        var left = 100L;
        var costs = Map.of("dike", 60L, "sluice", 60L, "wall", 30L);
        var expected = new ArrayList<String>();
        for (var code : drawn(result, "dike", "sluice", "wall")) {
            if (costs.get(code) <= left) {
                left -= costs.get(code);
                expected.add(code);
            }
        }
        assertThat(result.selected()).isEqualTo(expected).hasSize(2);
    }

    @Test
    void in_a_run_off_the_last_drawn_goes_out() {
        var outs = new HashSet<String>();
        for (var vote = 0; vote < 20; vote++) {
            var ballots = List.of(
                    named(9 * vote, "dike"),
                    named(9 * vote + 1, "dike"),
                    named(9 * vote + 2, "sluice,wall"),
                    named(9 * vote + 3, "sluice,wall"),
                    named(9 * vote + 4, "wall,sluice"),
                    named(9 * vote + 5, "wall,sluice"));
            var result = count(majority(Method.RANKED, Ranking.INSTANT_RUNOFF), candidates(), ballots);
            var out = drawn(result, "dike", "sluice", "wall").getLast();
            outs.add(out);
            assertThat(result.selected())
                    .containsExactly(
                            switch (out) {
                                // What is left stands two against two, and is drawn again.
                                case "dike" -> drawn(result, "sluice", "wall").getFirst();
                                case "sluice" -> "wall";
                                default -> "sluice";
                            });
        }
        assertThat(outs).hasSize(3);
    }

    @Test
    void the_order_in_which_ballots_are_counted_draws_nothing() {
        var rules = majority(Method.SINGLE, null);
        var ballots = new ArrayList<>(THREE_EQUAL);
        var selected = count(rules, candidates(), ballots).selected();
        for (var seed = 0; seed < 20; seed++) {
            Collections.shuffle(ballots, new Random(seed));
            assertThat(count(rules, candidates(), ballots).selected()).isEqualTo(selected);
        }
    }

    @Test
    void other_ballots_draw_another_lot_and_favour_nobody() {
        var won = new HashMap<String, Integer>();
        for (var vote = 0; vote < 400; vote++) {
            var ballots = List.of(named(3 * vote, "dike"), named(3 * vote + 1, "sluice"));
            won.merge(
                    count(majority(Method.SINGLE, null), candidates(), ballots)
                            .selected()
                            .getFirst(),
                    1,
                    Integer::sum);
        }
        // Four standard deviations around the half of them.
        assertThat(won.get("dike")).isBetween(160, 240);
        assertThat(won.get("sluice")).isBetween(160, 240);
    }

    @Test
    void no_lot_is_drawn_where_nothing_depends_on_it() {
        var rules = budget(Method.APPROVAL, 150, Fitting.SKIP, 1L, TieRule.LOT);
        assertThat(count(rules, candidates(60, 60, 30), THREE_EQUAL).selected())
                .containsExactly("dike", "sluice", "wall");
    }

    private static List<String> drawn(CountResult result, String... codes) {
        return List.of(codes).stream()
                .sorted(Comparator.comparing((String code) -> lot(result.ballotSetHash(), code)))
                .toList();
    }

    private static String lot(String ballotSetHash, String code) {
        try {
            var sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha256.digest((ballotSetHash + "\n" + code).getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static VoteRules majority(Method method, @Nullable Ranking ranking) {
        return Elections.rules(
                method, ranking, Decision.MAJORITY, null, new Quorum(QuorumBase.CAST, Ratio.of(0)), null, TieRule.LOT);
    }

    private static CastBallots named(int tracker, String choice) {
        return CastBallots.one(Integer.toString(tracker), Choice.parse(choice));
    }
}
