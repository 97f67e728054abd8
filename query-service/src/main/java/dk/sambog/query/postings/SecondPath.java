package dk.sambog.query.postings;

import static dk.sambog.query.postings.Account.COMMITTED;
import static dk.sambog.query.postings.Account.PLEDGED;
import static dk.sambog.query.postings.Account.RECEIVED;
import static dk.sambog.query.postings.Account.REJECTED;
import static dk.sambog.query.postings.Account.REVERSED;
import static dk.sambog.query.postings.Account.VERIFIED;
import static dk.sambog.query.postings.Account.WITHDRAWN;

import dk.sambog.events.Quantity;
import dk.sambog.events.agreement.AgreementEvent.AgreementRecordedFromSource;
import dk.sambog.events.contribution.ContributionEvent.ContributionReceived;
import dk.sambog.events.contribution.ContributionEvent.ContributionRejected;
import dk.sambog.events.contribution.ContributionEvent.ContributionReversed;
import dk.sambog.events.contribution.ContributionEvent.ContributionVerified;
import dk.sambog.events.pledge.PledgeEvent.PledgeAmended;
import dk.sambog.events.pledge.PledgeEvent.PledgeCommitted;
import dk.sambog.events.pledge.PledgeEvent.PledgeFulfilled;
import dk.sambog.events.pledge.PledgeEvent.PledgeMade;
import dk.sambog.events.pledge.PledgeEvent.PledgeWithdrawn;
import dk.sambog.query.feed.FeedEntry;
import dk.sambog.query.generation.ProjectionFailed;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The check by a second path: per event type, chain and asset, what the events say comes onto the accounts they are about
 * must be what the stored postings brought there. It reads events by itself and postings from the table, so a wrong rule, a
 * lost row and a wrong column all show.
 */
final class SecondPath {
    private static final String POSTED = """
            SELECT event_type, chain, asset, source_account, destination_account, sum(amount)::bigint
            FROM posting WHERE position BETWEEN ? AND ? GROUP BY 1, 2, 3, 4, 5""";

    private static final Map<String, Set<Account>> ABOUT = Map.of(
            "pledge.made", Set.of(PLEDGED),
            "pledge.amended", Set.of(PLEDGED, COMMITTED),
            "pledge.committed", Set.of(COMMITTED),
            "pledge.fulfilled", Set.of(RECEIVED),
            "pledge.withdrawn", Set.of(WITHDRAWN),
            "contribution.received", Set.of(RECEIVED),
            "contribution.verified", Set.of(VERIFIED),
            "contribution.rejected", Set.of(REJECTED),
            "contribution.reversed", Set.of(REVERSED),
            "agreement.recorded-from-source", Set.of(COMMITTED));

    private record Sum(String eventType, String chain, String asset) implements Comparable<Sum> {
        @Override
        public int compareTo(Sum other) {
            return toString().compareTo(other.toString());
        }
    }

    private SecondPath() {}

    /** Compares a page with its stored postings; a difference is refused with {@link ProjectionFailed}. */
    static void check(List<FeedEntry> page, Connection connection) throws SQLException {
        var difference = new TreeMap<Sum, Long>(said(page));
        posted(page.getFirst().position(), page.getLast().position(), connection)
                .forEach((sum, amount) -> difference.merge(sum, -amount, Long::sum));
        difference.values().removeIf(amount -> amount == 0);
        if (!difference.isEmpty()) {
            throw new ProjectionFailed(
                    page.getFirst().position(),
                    "up to entry " + page.getLast().position() + " events and postings differ: " + difference);
        }
    }

    private static Map<Sum, Long> said(List<FeedEntry> page) {
        var said = new HashMap<Sum, Long>();
        for (var entry : page) {
            var type = entry.type();
            switch (entry.event()) {
                case PledgeMade e -> add(said, type, e.quantity(), 1);
                case PledgeAmended e -> {
                    add(said, type, e.to(), 1);
                    add(said, type, e.from(), -1);
                }
                case PledgeCommitted e -> add(said, type, e.quantity(), 1);
                case PledgeFulfilled e -> {
                    add(said, type, e.fromPledged(), 1);
                    add(said, type, e.fromCommitted(), 1);
                }
                case PledgeWithdrawn e -> add(said, type, e.quantity(), 1);
                case ContributionReceived e -> {
                    add(said, type, e.quantity(), 1);
                    add(said, type, e.fulfilled(), -1);
                }
                case ContributionVerified e -> add(said, type, e.accepted(), 1);
                case ContributionRejected e -> add(said, type, e.rejected(), 1);
                case ContributionReversed e -> {
                    add(said, type, e.fromReceived(), 1);
                    add(said, type, e.fromVerified(), 1);
                }
                case AgreementRecordedFromSource e ->
                    e.commitments().forEach(commitment -> add(said, type, commitment.quantity(), 1));
                default -> {
                    // Says nothing of an amount that moves.
                }
            }
        }
        return said;
    }

    private static void add(Map<Sum, Long> said, String type, Quantity quantity, int sign) {
        var amount = sign * quantity.amount();
        var asset = quantity.asset();
        said.merge(new Sum(type, "native", asset.code()), amount, Math::addExact);
        if (asset.isMoney()) {
            said.merge(new Sum(type, "recognised", asset.code()), amount, Math::addExact);
        }
    }

    private static Map<Sum, Long> posted(long first, long last, Connection connection) throws SQLException {
        var posted = new HashMap<Sum, Long>();
        try (var statement = connection.prepareStatement(POSTED)) {
            statement.setLong(1, first);
            statement.setLong(2, last);
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    var about = ABOUT.getOrDefault(row.getString(1), Set.of());
                    var comes = about.contains(account(row.getString(5))) ? 1 : 0;
                    var goes = about.contains(account(row.getString(4))) ? 1 : 0;
                    posted.merge(
                            new Sum(row.getString(1), row.getString(2), row.getString(3)),
                            (comes - goes) * row.getLong(6),
                            Math::addExact);
                }
            }
        }
        return posted;
    }

    private static Account account(String stored) {
        return Account.valueOf(stored.toUpperCase(Locale.ROOT));
    }
}
