package dk.sambog.standalone.importing.pabulib;

import dk.sambog.events.Asset;
import dk.sambog.events.Quantity;
import dk.sambog.standalone.importing.pabulib.PabulibRows.Row;
import dk.sambog.standalone.importing.source.FileRefused;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The section META: what was voted on, how, and by which rule. A rule nobody here knows is refused by its name. */
record PabulibMeta(Map<String, Row> rows) {
    static final Set<String> RULES = Set.of("greedy", "greedy-no-skip", "greedy-threshold");
    static final Set<String> VOTE_TYPES = Set.of("approval", "choose-1", "cumulative", "scoring", "ordinal");

    private static final List<DateTimeFormatter> DATES =
            List.of(DateTimeFormatter.ofPattern("d.M.uuuu"), DateTimeFormatter.ISO_LOCAL_DATE);

    static PabulibMeta of(List<Row> section) {
        var rows = new HashMap<String, Row>();
        for (var row : section) {
            if (!row.first().equals("key") && rows.putIfAbsent(row.first(), row) != null) {
                throw new FileRefused(row.line(), row.first(), "META says this twice");
            }
        }
        var meta = new PabulibMeta(rows);
        meta.requireKnown("rule", RULES);
        meta.requireKnown("vote_type", VOTE_TYPES);
        if (meta.text("rule").equals("greedy-threshold")
                && meta.text("min_project_score_threshold").isEmpty()) {
            throw meta.refused("rule", "greedy-threshold needs min_project_score_threshold");
        }
        if (!meta.text("scoring_fn").isEmpty() && !meta.text("scoring_fn").equalsIgnoreCase("borda")) {
            throw meta.refused("scoring_fn", "the way to score '" + meta.text("scoring_fn") + "' is not known: Borda");
        }
        if (!Set.of("", "0").contains(meta.text("default_score"))) {
            throw meta.refused("default_score", "a score for projects a ballot does not name is not known here");
        }
        return meta;
    }

    /** The value; empty when there is none. */
    String text(String key) {
        var row = rows.get(key);
        return row == null || row.values().size() < 2 ? "" : row.values().get(1).strip();
    }

    @Nullable
    Long count(String key) {
        return text(key).isEmpty() ? null : PabulibTable.whole(line(key), key, text(key));
    }

    Quantity budget() {
        if (text("budget").isEmpty()) {
            throw refused("budget", "META names no budget");
        }
        var asset = asset();
        return new Quantity(PabulibTable.amount(line("budget"), "budget", text("budget"), asset.decimals()), asset);
    }

    private Asset asset() {
        var currency = text("currency");
        try {
            return currency.isEmpty() ? Asset.ofUnit("budget-unit") : Asset.ofCurrency(currency);
        } catch (IllegalArgumentException e) {
            throw refused("currency", "'" + currency + "' is no ISO 4217 currency");
        }
    }

    /** Null where there is no whole date; some files give a year alone. */
    @Nullable
    LocalDate date(String key) {
        for (var format : DATES) {
            try {
                return LocalDate.parse(text(key), format);
            } catch (DateTimeException e) {
                // Not written like this.
            }
        }
        return null;
    }

    private void requireKnown(String key, Set<String> known) {
        if (!known.contains(text(key))) {
            throw refused(
                    key,
                    text(key).isEmpty()
                            ? "META does not name it"
                            : "'" + text(key) + "' is not known here: "
                                    + String.join(", ", known.stream().sorted().toList()));
        }
    }

    FileRefused refused(String key, String reason) {
        return new FileRefused(line(key), key, reason);
    }

    private long line(String key) {
        var row = rows.get(key);
        return row == null ? 1 : row.line();
    }
}
