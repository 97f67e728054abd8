package dk.sambog.query.postings.party;

import dk.sambog.events.party.PartyEvent.PartyRegistered;
import dk.sambog.query.feed.FeedEntry;
import dk.sambog.query.generation.rows.Subjects;
import dk.sambog.query.postings.Posting;
import dk.sambog.query.postings.rule.PostingRule;
import java.util.function.Consumer;

/** A party that is registered moves nothing, but what it gives later will count by what it is. */
public final class PartyRule implements PostingRule<PartyRegistered> {
    private final Subjects<Giver> givers;

    public PartyRule(Subjects<Giver> givers) {
        this.givers = givers;
    }

    @Override
    public Class<PartyRegistered> events() {
        return PartyRegistered.class;
    }

    @Override
    public void want(PartyRegistered event) {
        // It begins what it is about.
    }

    @Override
    public void post(FeedEntry entry, PartyRegistered event, Consumer<Posting> out) {
        givers.put(new Giver(event.partyId().value(), event.type()));
    }
}
