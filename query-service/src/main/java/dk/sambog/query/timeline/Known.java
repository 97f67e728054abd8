package dk.sambog.query.timeline;

import dk.sambog.events.party.Role;
import dk.sambog.query.feed.FeedEntry;
import java.util.HashSet;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the ids that sentences name.
 *
 * @param texts those that still stand
 * @param behind of things
 * @param labels of a vote's options, by their codes; of those whose text still stands
 */
record Known(
        Map<UUID, String> names,
        Map<UUID, String> texts,
        Map<UUID, Behind> behind,
        Map<UUID, Map<String, String>> labels) {
    /** All parties that a sentence may have to name. */
    Set<UUID> parties(Named named) {
        var parties = new HashSet<>(named.parties());
        behind.values().stream().map(Behind::giver).filter(Objects::nonNull).forEach(parties::add);
        return parties;
    }

    /** Names, as they may be shown, to what is known already. */
    Known with(Map<UUID, String> partyNames) {
        return new Known(partyNames, texts, behind, labels);
    }

    String name(UUID party) {
        return names.getOrDefault(party, party.toString());
    }

    @Nullable
    Behind behind(FeedEntry entry) {
        return behind.get(Named.thing(entry));
    }

    /** Codes of options as their labels, each in quotes; what is no code stays as it is. */
    String labelled(FeedEntry entry, String codes) {
        var words = codes.split("(?<=[,:>])|(?=[,:>])");
        for (var i = 0; i < words.length; i++) {
            var label = labels.getOrDefault(entry.object(), Map.of()).get(words[i]);
            words[i] = label == null ? words[i].equals(",") ? ", " : words[i] : Words.quoted(label);
        }
        return String.join("", words);
    }

    /**
     * What a thing is known by.
     *
     * @param giver whose pledge or contribution it is
     * @param role which role it is
     * @param titles the text that was a proposal's title from a version of it on
     */
    record Behind(@Nullable UUID giver, @Nullable Role role, NavigableMap<Long, UUID> titles) {
        @Nullable
        UUID title(long version) {
            var title = titles.floorEntry(version);
            return title == null ? null : title.getValue();
        }
    }
}
