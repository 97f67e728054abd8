package dk.sambog.query.timeline;

import dk.sambog.events.document.TextRef;
import dk.sambog.events.election.ElectionEvent;
import dk.sambog.events.party.PartyEvent.RoleRevoked;
import dk.sambog.events.party.PartyId;
import dk.sambog.events.vote.VoteEvent;
import dk.sambog.query.feed.FeedEntry;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the sentences of some entries name by id: to be looked up together.
 *
 * @param things whose own giver, role or title a sentence may name though its event does not
 * @param votes whose options are named by code
 */
record Named(Set<UUID> parties, Set<UUID> texts, Set<UUID> things, Set<UUID> votes) {
    static Named by(Collection<FeedEntry> entries) {
        var named = new Named(new HashSet<>(), new HashSet<>(), new HashSet<>(), new HashSet<>());
        for (var entry : entries) {
            var who = entry.metadata().onBehalfOf();
            if (who != null) {
                named.parties.add(who);
            }
            named.things.add(thing(entry));
            if (entry.event() instanceof VoteEvent || entry.event() instanceof ElectionEvent) {
                named.votes.add(entry.object());
            }
            named.addMembers(entry.event());
        }
        return named;
    }

    /** What the event is about: of a role that ends the role, not its holder. */
    static UUID thing(FeedEntry entry) {
        return entry.event() instanceof RoleRevoked revoked ? revoked.roleId().value() : entry.object();
    }

    private void add(@Nullable Object value) {
        switch (value) {
            case PartyId party -> parties.add(party.value());
            case TextRef text -> texts.add(text.textId().value());
            case List<?> list -> list.forEach(this::add);
            case Record record -> addMembers(record);
            case null, default -> {
                // Needs no looking up.
            }
        }
    }

    private void addMembers(Object record) {
        Stream.of(record.getClass().getRecordComponents()).forEach(component -> add(Members.value(component, record)));
    }
}
