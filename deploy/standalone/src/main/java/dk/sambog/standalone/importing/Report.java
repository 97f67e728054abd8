package dk.sambog.standalone.importing;

import dk.sambog.standalone.importing.batch.Batches.Outcome;
import dk.sambog.standalone.importing.reading.CommittedTotals;
import dk.sambog.standalone.importing.reading.CommittedTotals.Line;
import dk.sambog.standalone.importing.reading.CommittedTotals.Side;
import dk.sambog.standalone.importing.reading.Reading;
import dk.sambog.standalone.importing.source.BadLine;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Locale;

/** Tells a person what was read, what was refused and why, and what it adds up to. */
record Report(PrintWriter out, PrintWriter err, String file, boolean everyParty) {
    private static final int LARGEST = 10;

    void reading(Reading reading) {
        reading.bad().forEach(this::refused);
        reading.notes().forEach(this::note);
        var refused = reading.refused();
        out.printf(
                "%s: %d projects%s%s%n",
                file,
                reading.projects().size(),
                refused == 0 ? "" : ", " + refused + " refused",
                reading.skipped() == 0 ? "" : ", " + reading.skipped() + " rows left out as the mapping says");
    }

    void refused(BadLine line) {
        err.println(file + ": " + line);
    }

    void totals(CommittedTotals totals) {
        out.println("Committed according to the file:");
        side(totals, Side.FUNDER, "by");
        side(totals, Side.RECIPIENT, "to");
        totals.byCurrency().forEach((currency, amount) -> out.printf("  in all  %s%n", money(amount, currency)));
    }

    private void side(CommittedTotals totals, Side side, String word) {
        var lines = totals.of(side);
        lines.stream()
                .limit(everyParty ? Long.MAX_VALUE : LARGEST)
                .forEach(line -> out.printf(
                        "  %s  %s  %s%n",
                        word, money(totals.amount(line), line.currency()), totals.name(line.party())));
        if (!everyParty && lines.size() > LARGEST) {
            out.printf("  \u2026 and %d more; --all-totals shows each%n", lines.size() - LARGEST);
        }
    }

    /** Whether what the ledger answers is what the file says, to the smallest unit. */
    boolean comparison(CommittedTotals file, CommittedTotals ledger) {
        var differences = file.differences(ledger);
        differences.forEach(line -> difference(file, ledger, line));
        file.byCurrency()
                .forEach((currency, amount) -> out.printf(
                        "  ledger  %s  %s%n",
                        money(ledger.byCurrency().getOrDefault(currency, BigDecimal.ZERO), currency),
                        differences.isEmpty() ? "equal" : "different"));
        out.println(
                differences.isEmpty()
                        ? "The ledger's committed totals per funder, recipient and currency equal the file's."
                        : differences.size() + " of the ledger's committed totals differ from the file's.");
        return differences.isEmpty();
    }

    private void difference(CommittedTotals file, CommittedTotals ledger, Line line) {
        err.printf(
                "%s %s: file %s, ledger %s%n",
                line.side() == Side.FUNDER ? "by" : "to",
                file.name(line.party()),
                money(file.amount(line), line.currency()),
                money(ledger.amount(line), line.currency()));
    }

    void outcome(Outcome outcome) {
        out.printf(
                "%d commands applied, %d known from before, %d refused%n",
                outcome.applied(), outcome.unchanged(), outcome.refusals().size());
        if (outcome.changed() > 0) {
            out.printf(
                    "%d commands are known from before with another content; the ledger keeps what it has%n",
                    outcome.changed());
        }
    }

    void note(BadLine note) {
        out.println(file + ": note: " + note);
    }

    void say(String sentence) {
        out.println(sentence);
    }

    /** {@code DKK 1,234.50}: grouped, with all the currency's decimals. */
    static String money(BigDecimal amount, String currency) {
        var digits = Currency.getInstance(currency).getDefaultFractionDigits();
        return String.format(Locale.ROOT, "%s %,20." + digits + "f", currency, amount);
    }
}
