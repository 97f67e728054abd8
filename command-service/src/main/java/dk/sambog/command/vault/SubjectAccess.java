package dk.sambog.command.vault;

import static java.nio.charset.StandardCharsets.UTF_8;

import dk.sambog.command.content.TextStore;
import dk.sambog.command.eventstore.EventReader;
import dk.sambog.command.eventstore.EventRow;
import dk.sambog.command.vault.PersonalData.Detail;
import dk.sambog.command.vault.PersonalData.Event;
import dk.sambog.command.vault.PersonalData.SignIn;
import dk.sambog.command.vault.PersonalData.WrittenText;
import dk.sambog.events.document.TextId;
import dk.sambog.events.party.PartyId;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Puts together what is kept of a party, for the party itself. */
@Component
public class SubjectAccess {
    private static final int MOST_EVENTS = 10_000;
    private static final Pattern TEXT_ID = Pattern.compile("\"textId\":\"([0-9a-f-]{36})\"");

    private final Vault vault;
    private final Logins logins;
    private final LookUps lookUps;
    private final EventReader events;
    private final TextStore texts;
    private final Clock clock;

    SubjectAccess(Vault vault, Logins logins, LookUps lookUps, EventReader events, TextStore texts, Clock clock) {
        this.vault = vault;
        this.logins = logins;
        this.lookUps = lookUps;
        this.events = events;
        this.texts = texts;
        this.clock = clock;
    }

    /** Everything; of an erased party what the ledger keeps. */
    public PersonalData of(PartyId party) {
        var named = events.naming(party.value(), MOST_EVENTS + 1);
        var told = named.subList(0, Math.min(named.size(), MOST_EVENTS)).stream()
                .map(row -> event(row, party))
                .toList();
        return new PersonalData(
                party,
                clock.instant().truncatedTo(ChronoUnit.SECONDS),
                vault.details(party).entrySet().stream()
                        .map(detail -> new Detail(detail.getKey(), detail.getValue()))
                        .toList(),
                vault.isPayoutAccountConfirmed(party),
                logins.of(party).stream()
                        .map(login -> new SignIn(login.issuer(), login.subject()))
                        .toList(),
                lookUps.of(party),
                told,
                writtenBy(told),
                named.size() <= MOST_EVENTS);
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

    private static Event event(EventRow row, PartyId party) {
        var leaf = row.leaf();
        var actor = "\"actor\":\"" + party + "\"";
        return new Event(
                leaf.id(),
                leaf.type(),
                leaf.stream().name(),
                leaf.recordedAt(),
                new String(leaf.metadata(), UTF_8).contains(actor),
                new String(leaf.payload(), UTF_8));
    }
}
