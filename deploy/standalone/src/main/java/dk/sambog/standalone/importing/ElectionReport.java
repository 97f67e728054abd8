package dk.sambog.standalone.importing;

import dk.sambog.events.Quantity;
import dk.sambog.standalone.importing.batch.Batches.Outcome;
import dk.sambog.standalone.importing.pabulib.PabulibElection;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Tells a person what an election came to here and what its file says. */
record ElectionReport(PrintWriter out, String file) {
    private static final Map<String, String> CAUSES = Map.of(
            "COUNT", "the ballots of the file come to another number",
            "TIE", "a tie was decided in another order than that of the file",
            "LEFT_OUT", "left out by the file though strong enough and within the budget",
            "TAKEN", "taken by the file though its rule does not take it",
            "OTHER_MEANS", "taken by other means, says the file itself",
            "FOLLOWS", "follows from the other differences");

    void read(PabulibElection election) {
        out.printf(
                "%s: %s%n%d projects, %d ballots (%s), rule %s, budget %s%n",
                file,
                election.title(),
                election.projects().size(),
                election.ballotsInAll(),
                election.voteType(),
                election.rule(),
                money(election.budget()));
        election.notes().forEach(note -> out.println("note: " + note));
    }

    void sent(Outcome outcome) {
        out.printf("%d commands applied, %d known from before%n", outcome.applied(), outcome.unchanged());
        if (outcome.changed() > 0) {
            out.printf(
                    "%d commands are known from before with another content; the ledger keeps what it has%n",
                    outcome.changed());
        }
    }

    void unasked() {
        out.println("The recount was not asked for: --views tells where the query-service is.");
    }

    void recounted(JsonNode election) {
        out.printf(
                "Counted %d ballots: %d of %d projects selected.%n",
                election.path("ballotsCast").asLong(0),
                election.path("selected").size(),
                election.path("options").size());
        out.println("Election " + election.path("voteId").asString(""));
        var differences = election.path("differences");
        if (differences.isEmpty()) {
            out.println("The recount gives exactly the file's votes, scores and selection.");
            return;
        }
        out.printf(
                "The file's official result does not follow from its own rule: %d difference%s, both results are kept.%n",
                differences.size(), differences.size() == 1 ? "" : "s");
        out.printf(
                "  the file selects %d projects, the recount %d%n",
                official(election), election.path("selected").size());
        for (var difference : differences) {
            var option = difference.path("option").asString("");
            out.printf(
                    "  %s %s: file %d, recount %d (%s)%n",
                    option.isEmpty() ? "all" : option,
                    difference.path("what").asString("").toLowerCase(Locale.ROOT),
                    difference.path("official").asLong(0),
                    difference.path("recounted").asLong(0),
                    CAUSES.getOrDefault(difference.path("cause").asString(""), "unknown"));
        }
    }

    private static String money(Quantity budget) {
        var asset = budget.asset();
        var amount = BigDecimal.valueOf(budget.amount(), asset.decimals());
        var currency = asset.isMoney() ? asset.currency() : "in a currency the file does not name";
        return String.format(Locale.ROOT, "%,." + asset.decimals() + "f %s", amount, currency);
    }

    private static long official(JsonNode election) {
        return election.path("options")
                .valueStream()
                .filter(option -> option.path("officialSelected").asInt(0) > 0)
                .count();
    }
}
