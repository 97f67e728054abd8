package dk.sambog.command.vault.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import dk.sambog.command.content.TextStore;
import dk.sambog.command.eventstore.EventReader;
import dk.sambog.command.eventstore.EventRow;
import dk.sambog.command.guard.party.PartyGuard;
import dk.sambog.command.vault.Logins;
import dk.sambog.command.vault.LookUps;
import dk.sambog.command.vault.LookUps.LookUp;
import dk.sambog.command.vault.Vault;
import dk.sambog.command.vault.access.PersonalData.Detail;
import dk.sambog.command.vault.access.PersonalData.Event;
import dk.sambog.command.vault.access.PersonalData.WrittenText;
import dk.sambog.events.document.TextId;
import dk.sambog.events.party.PartyId;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Puts together what is kept of a party, for the party itself. */
@Component
public class SubjectAccess {
    private static final Pattern TEXT_ID = Pattern.compile("\"textId\":\"([0-9a-f-]{36})\"");

    private final Vault vault;
    private final Logins logins;
    private final LookUps lookUps;
    private final EventReader events;
    private final TextStore texts;
    private final PartyGuard parties;
    private final Clock clock;

    SubjectAccess(
            Vault vault,
            Logins logins,
            LookUps lookUps,
            EventReader events,
            TextStore texts,
            PartyGuard parties,
            Clock clock) {
        this.vault = vault;
        this.logins = logins;
        this.lookUps = lookUps;
        this.events = events;
        this.texts = texts;
        this.parties = parties;
        this.clock = clock;
    }

    /**
     * Everything; of an erased party what the ledger keeps.
     *
     * @param after where a page told before came to ({@link PersonalData#next}); 0 for the first
     * @param mostEvents that are told at a time
     */
    public PersonalData of(PartyId party, long after, int mostEvents) {
        var all = Stream.concat(Stream.of(party), parties.mergedInto(party).stream())
                .toList();
        var named = events.naming(all.stream().map(PartyId::value).toList(), after, mostEvents);
        var told = named.events().stream().map(row -> event(row, all)).toList();
        return new PersonalData(
                party,
                clock.instant().truncatedTo(ChronoUnit.SECONDS),
                all.stream()
                        .flatMap(one -> vault.details(one).entrySet().stream())
                        .map(detail -> new Detail(detail.getKey(), detail.getValue()))
                        .toList(),
                vault.isPayoutAccountConfirmed(party),
                logins.of(party),
                all.stream()
                        .flatMap(one -> lookUps.of(one).stream())
                        .sorted(Comparator.comparing(LookUp::at))
                        .toList(),
                told,
                writtenBy(told),
                named.next());
    }

    private List<WrittenText> writtenBy(List<Event> events) {
        var ids = new LinkedHashSet<TextId>();
        for (var event : events) {
            if (event.byYou()) {
                TEXT_ID.matcher(event.payload()).results().forEach(found -> ids.add(TextId.of(found.group(1))));
            }
        }
        var found = texts.find(ids);
        return ids.stream()
                .filter(found::containsKey)
                .map(id -> new WrittenText(id.value(), found.get(id)))
                .toList();
    }

    private static Event event(EventRow row, List<PartyId> parties) {
        var leaf = row.leaf();
        var metadata = new String(leaf.metadata(), UTF_8);
        return new Event(
                leaf.id(),
                leaf.type(),
                leaf.stream().name(),
                leaf.recordedAt(),
                parties.stream().anyMatch(party -> metadata.contains("\"actor\":\"" + party + "\"")),
                new String(leaf.payload(), UTF_8));
    }
}
