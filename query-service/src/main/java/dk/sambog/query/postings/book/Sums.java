package dk.sambog.query.postings.book;

import dk.sambog.events.Asset;
import dk.sambog.events.LedgerEvent;
import dk.sambog.events.Quantity;
import dk.sambog.query.feed.FeedEntry;
import dk.sambog.query.postings.Chain;
import dk.sambog.query.postings.rule.Said;
import dk.sambog.query.postings.rule.Statement;
import java.util.Map;
import java.util.TreeMap;

/** Amounts per event type, chain and asset: what the events of a page say, less what their postings brought. */
final class Sums {
    record Key(String eventType, String chain, String asset) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            return toString().compareTo(other.toString());
        }
    }

    private final Map<Key, Long> sums = new TreeMap<>();

    void add(String eventType, String chain, String asset, long amount) {
        sums.merge(new Key(eventType, chain, asset), amount, Math::addExact);
    }

    /** Adds what an entry says, in the native chain, and of money in the recognised chain too. */
    <E extends LedgerEvent> void add(FeedEntry entry, Statement<E> statement) {
        statement.say(statement.events().cast(entry.event()), new Said() {
            @Override
            public Said onto(Quantity quantity) {
                say(entry.type(), quantity.asset(), quantity.amount());
                return this;
            }

            @Override
            public Said off(Quantity quantity) {
                say(entry.type(), quantity.asset(), -quantity.amount());
                return this;
            }

            @Override
            public Said onto(Chain chain, Quantity quantity) {
                add(entry.type(), chain.name(), quantity.asset().code(), quantity.amount());
                return this;
            }

            @Override
            public Said off(Chain chain, Quantity quantity) {
                add(entry.type(), chain.name(), quantity.asset().code(), -quantity.amount());
                return this;
            }
        });
    }

    private void say(String eventType, Asset asset, long amount) {
        add(eventType, Chain.NATIVE.toString(), asset.code(), amount);
        if (asset.isMoney()) {
            add(eventType, Chain.RECOGNISED.toString(), asset.code(), amount);
        }
    }

    /** Those that are not zero. */
    Map<Key, Long> differences() {
        sums.values().removeIf(amount -> amount == 0);
        return sums;
    }
}
