package dk.sambog.query.postings.rule;

import dk.sambog.events.LedgerEvent;
import dk.sambog.query.feed.FeedEntry;
import dk.sambog.query.postings.Posting;
import java.util.function.Consumer;

/**
 * What the events of one feature do to amounts: its rows of the table of {@code docs/postings.md}. It posts what happened and
 * judges nothing.
 *
 * @param <E> the events it knows; all others pass it by
 */
public interface PostingRule<E extends LedgerEvent> {
    Class<E> events();

    /** Wants the subjects that the event names and does not itself begin, so that a page reads them in one go. */
    void want(E event);

    /**
     * Says the postings of an entry to {@code out}, and puts down how its subjects stand afterwards.
     *
     * @throws IllegalArgumentException when it names a subject that nothing came before about
     */
    void post(FeedEntry entry, E event, Consumer<Posting> out);
}
