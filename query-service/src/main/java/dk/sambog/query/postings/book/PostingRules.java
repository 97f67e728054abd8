package dk.sambog.query.postings.book;

import dk.sambog.events.LedgerEvent;
import dk.sambog.query.feed.FeedEntry;
import dk.sambog.query.postings.Posting;
import dk.sambog.query.postings.rule.PostingRule;
import java.util.List;
import java.util.function.Consumer;

/** What every event does to an amount: the table of {@code docs/postings.md}, put together from the rules of all features. */
final class PostingRules {
    private final ByEvent<PostingRule<?>> rules;

    PostingRules(List<PostingRule<?>> rules) {
        this.rules = new ByEvent<>(rules, PostingRule::events);
    }

    /** Wants the subjects of an entry, before it is posted. */
    void want(FeedEntry entry) {
        rules.of(entry.event()).ifPresent(rule -> want(rule, entry.event()));
    }

    /** Posts an entry; names, votes, texts and signatures move nothing. */
    void post(FeedEntry entry, Consumer<Posting> out) {
        rules.of(entry.event()).ifPresent(rule -> post(rule, entry, out));
    }

    private static <E extends LedgerEvent> void want(PostingRule<E> rule, LedgerEvent event) {
        rule.want(rule.events().cast(event));
    }

    private static <E extends LedgerEvent> void post(PostingRule<E> rule, FeedEntry entry, Consumer<Posting> out) {
        rule.post(entry, rule.events().cast(entry.event()), out);
    }
}
