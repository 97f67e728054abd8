package dk.sambog.standalone.importing.reading;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What is committed, in whole units of each currency: by whom, to whom, and in all. Equal when every figure is equal. */
public final class CommittedTotals {
    /** Which side of a commitment a figure is about. */
    public enum Side {
        FUNDER,
        RECIPIENT
    }

    /** @param party the organisation's key, the same in every file */
    public record Line(Side side, String party, String currency) {}

    /**
     * One commitment.
     *
     * @param record the record or project it belongs to
     * @param funder key of the party that commits
     * @param recipient key of the party that leads the project
     */
    public record Figure(
            String record,
            String funder,
            String funderName,
            String recipient,
            String recipientName,
            String currency,
            BigDecimal amount) {
        /** The same commitment under other keys of its parties. */
        public Figure between(String otherFunder, String otherRecipient) {
            return new Figure(record, otherFunder, funderName, otherRecipient, recipientName, currency, amount);
        }
    }

    private final Map<Line, BigDecimal> lines = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();

    private CommittedTotals() {}

    public static CommittedTotals of(Collection<Figure> figures) {
        var totals = new CommittedTotals();
        for (var figure : figures) {
            totals.names.putIfAbsent(figure.funder(), figure.funderName());
            totals.names.putIfAbsent(figure.recipient(), figure.recipientName());
            totals.add(new Line(Side.FUNDER, figure.funder(), figure.currency()), figure.amount());
            totals.add(new Line(Side.RECIPIENT, figure.recipient(), figure.currency()), figure.amount());
        }
        return totals;
    }

    private void add(Line line, BigDecimal amount) {
        lines.merge(line, amount, BigDecimal::add);
    }

    /** All that is committed, by currency. */
    public Map<String, BigDecimal> byCurrency() {
        var totals = new TreeMap<String, BigDecimal>();
        of(Side.FUNDER).forEach(line -> totals.merge(line.currency(), amount(line), BigDecimal::add));
        return totals;
    }

    /** The figures of one side, largest first. */
    public List<Line> of(Side side) {
        return lines.keySet().stream()
                .filter(line -> line.side() == side)
                .sorted(Comparator.<Line, BigDecimal>comparing(this::amount)
                        .reversed()
                        .thenComparing(Line::currency)
                        .thenComparing(Line::party))
                .toList();
    }

    /** Zero when there is no such figure. */
    public BigDecimal amount(Line line) {
        return lines.getOrDefault(line, BigDecimal.ZERO);
    }

    public String name(String party) {
        return names.getOrDefault(party, party);
    }

    /** The figures that are not the same in {@code other}, from either side. */
    public List<Line> differences(CommittedTotals other) {
        var all = new HashSet<>(lines.keySet());
        all.addAll(other.lines.keySet());
        return all.stream()
                .filter(line -> amount(line).compareTo(other.amount(line)) != 0)
                .sorted(Comparator.comparing(Line::side)
                        .thenComparing(Line::party)
                        .thenComparing(Line::currency))
                .toList();
    }
}
