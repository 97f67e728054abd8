package dk.sambog.query.vote;

import dk.sambog.ballot.Choice;
import dk.sambog.events.vote.VoteRules;
import dk.sambog.events.vote.VoteRules.Decision;
import dk.sambog.events.vote.VoteRules.Fitting;
import dk.sambog.events.vote.VoteRules.Method;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Writes a vote as a Pabulib file: META, PROJECTS and VOTES, values apart by semicolons. Voters are numbered, none is named.
 * Source: pabulib.org/format. What that format has no word for (weights, a majority, a run-off) goes under keys of ours.
 */
final class PabulibFile {
    private final VoteRow vote;
    private final VoteRules rules;
    private final StringBuilder text = new StringBuilder();

    private PabulibFile(VoteRow vote) {
        this.vote = vote;
        this.rules = vote.rules();
    }

    static String of(VoteRow vote, List<BallotRow> ballots) {
        var file = new PabulibFile(vote);
        file.meta(ballots);
        file.projects();
        file.votes(ballots);
        return file.text.toString();
    }

    private void meta(List<BallotRow> ballots) {
        line("META");
        line("key", "value");
        key("description", vote.question());
        key("country", "Denmark");
        key("unit", "Sambog");
        key("instance", vote.voteId());
        key("num_projects", vote.options().size());
        key("num_votes", ballots.stream().mapToLong(BallotRow::times).sum());
        var budget = rules.budget();
        key("budget", budget == null ? 0 : amount(budget.amount().amount()));
        key("vote_type", voteType());
        key("rule", rule());
        key("date_begin", vote.heldFrom() != null ? vote.heldFrom() : vote.opensAt());
        key("date_end", vote.heldTo() != null ? vote.heldTo() : vote.closesAt());
        key("min_length", rules.leastChoices());
        key("max_length", rules.mostChoices());
        key("max_sum_points", rules.points());
        key("min_project_score_threshold", budget == null ? null : budget.minimum());
        key(
                "currency",
                budget == null || !budget.amount().asset().isMoney()
                        ? null
                        : budget.amount().asset().currency());
        key("sambog_outcome", vote.outcome());
        key("sambog_weighting", rules.weighting());
        key("sambog_ranking", rules.ranking());
        key("sambog_tie_rule", rules.tieRule());
        key("sambog_ballot_set_hash", vote.ballotSetHash());
    }

    private void projects() {
        line("PROJECTS");
        line("project_id", "cost", "votes", "score", "name", "selected");
        for (var option : vote.options()) {
            line(
                    option.code(),
                    option.cost() == null ? "0" : amount(option.cost()),
                    option.votes(),
                    option.score(),
                    option.label(),
                    vote.selected().contains(option.code()) ? 1 : 0);
        }
    }

    private void votes(List<BallotRow> ballots) {
        line("VOTES");
        var hasPoints = rules.method() == Method.CUMULATIVE;
        if (hasPoints) {
            line("voter_id", "vote", "points", "sambog_weight");
        } else {
            line("voter_id", "vote", "sambog_weight");
        }
        var number = 0L;
        for (var ballot : ballots) {
            var choice = Choice.parse(ballot.choice());
            var options = String.join(",", choice.options());
            var points = choice.marks().stream()
                    .map(mark -> Long.toString(mark.points()))
                    .collect(Collectors.joining(","));
            for (var each = 0L; each < ballot.times(); each++) {
                if (hasPoints) {
                    line(++number, options, points, ballot.weight());
                } else {
                    line(++number, options, ballot.weight());
                }
            }
        }
    }

    private String voteType() {
        return switch (rules.method()) {
            case SINGLE -> "choose-1";
            case APPROVAL -> "approval";
            case CUMULATIVE -> "cumulative";
            case RANKED -> "ordinal";
        };
    }

    private String rule() {
        if (rules.decision() == Decision.MAJORITY || rules.budget() == null) {
            return "majority";
        }
        if (rules.budget().fitting() == Fitting.STOP) {
            return "greedy-no-skip";
        }
        return rules.budget().minimum() == null ? "greedy" : "greedy-threshold";
    }

    private String amount(long minor) {
        var decimals =
                rules.budget() == null ? 0 : rules.budget().amount().asset().decimals();
        var plain = BigDecimal.valueOf(minor, decimals).stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0).toPlainString() : plain.toPlainString();
    }

    private void key(String key, @Nullable Object value) {
        if (value != null) {
            line(key, value);
        }
    }

    private void line(@Nullable Object... values) {
        for (int i = 0; i < values.length; i++) {
            text.append(i == 0 ? "" : ";").append(values[i] == null ? "" : quoted(values[i].toString()));
        }
        text.append('\n');
    }

    private static String quoted(String value) {
        var needsQuotes = value.chars().anyMatch(c -> c == ';' || c == '"' || c == '\n' || c == '\r');
        return needsQuotes ? '"' + value.replace("\"", "\"\"") + '"' : value;
    }
}
