package dk.sambog.command.request;

import dk.sambog.events.document.DocumentId;
import dk.sambog.events.document.DocumentRef;
import dk.sambog.events.document.TextRef;
import dk.sambog.events.party.PartyId;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a body may use to become commands: who asks, new ids, and the places beside the log. */
public interface Translation {
    PartyId actor();

    PartyId onBehalfOf();

    /** The local date in the installation's zone. */
    LocalDate today();

    /** A new id, ordered by time. */
    <I> I newId(Function<UUID, I> id);

    /** The id in the path, {@code /pledges/{id}/…}. */
    <I> I target(Function<UUID, I> id);

    /** The version the caller saw ({@code If-Match}), or null when it said none. */
    @Nullable
    Long expectedVersion();

    /** Keeps a text beside the log and answers what an event may hold of it. Refused when it holds a CPR number. */
    TextRef keepText(String pointer, String text);

    /** The same for a text that may be left out. */
    default @Nullable TextRef keepTextIfAny(String pointer, @Nullable String text) {
        return text == null ? null : keepText(pointer, text);
    }

    /** What an event may hold of a stored document; refused when there is none. */
    DocumentRef document(String pointer, DocumentId id);
}
