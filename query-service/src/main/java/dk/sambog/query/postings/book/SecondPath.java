package dk.sambog.query.postings.book;

import dk.sambog.query.feed.FeedEntry;
import dk.sambog.query.generation.ProjectionFailed;
import dk.sambog.query.postings.Account;
import dk.sambog.query.postings.rule.Statement;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The check by a second path: per event type, chain and asset, what the events say comes onto the accounts they are about
 * must be what the stored postings brought there. It reads events by itself and postings from the table, so a wrong rule, a
 * lost row and a wrong column all show; and so does a rule whose events say nothing here.
 */
final class SecondPath {
    private static final String POSTED = """
            SELECT event_type, chain, asset, source_account, destination_account, sum(amount)::bigint
            FROM posting WHERE position BETWEEN ? AND ? GROUP BY 1, 2, 3, 4, 5""";

    private final ByEvent<Statement<?>> statements;
    private final Map<String, Set<Account>> about = new HashMap<>();

    SecondPath(List<Statement<?>> statements) {
        this.statements = new ByEvent<>(statements, Statement::events);
        statements.forEach(statement -> about.putAll(statement.about()));
    }

    /** Compares a page with its stored postings; a difference is refused with {@link ProjectionFailed}. */
    void check(List<FeedEntry> page, Connection connection) throws SQLException {
        var sums = new Sums();
        for (var entry : page) {
            statements.of(entry.event()).ifPresent(statement -> sums.add(entry, statement));
        }
        var first = page.getFirst().position();
        var last = page.getLast().position();
        lessPosted(sums, first, last, connection);
        var differences = sums.differences();
        if (!differences.isEmpty()) {
            throw new ProjectionFailed(first, "up to entry " + last + " events and postings differ: " + differences);
        }
    }

    private void lessPosted(Sums sums, long first, long last, Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement(POSTED)) {
            statement.setLong(1, first);
            statement.setLong(2, last);
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    var eventType = row.getString(1);
                    var accounts = about.get(eventType);
                    if (accounts == null) {
                        throw new ProjectionFailed(first, eventType + " is posted, and no statement checks it");
                    }
                    var comes = accounts.contains(account(row.getString(5))) ? 1 : 0;
                    var goes = accounts.contains(account(row.getString(4))) ? 1 : 0;
                    sums.add(eventType, row.getString(2), row.getString(3), (goes - comes) * row.getLong(6));
                }
            }
        }
    }

    private static Account account(String stored) {
        return Account.valueOf(stored.toUpperCase(Locale.ROOT));
    }
}
