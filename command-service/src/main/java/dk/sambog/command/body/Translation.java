package dk.sambog.command.body;

import dk.sambog.command.lint.TextWarning;
import dk.sambog.command.vault.Login;
import dk.sambog.events.Commitment;
import dk.sambog.events.document.DocumentId;
import dk.sambog.events.document.DocumentRef;
import dk.sambog.events.document.TextId;
import dk.sambog.events.document.TextRef;
import dk.sambog.events.party.PartyDetail;
import dk.sambog.events.party.PartyId;
import dk.sambog.events.party.PartyType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a body may use to become commands: who asks, new ids, and the places beside the log. */
public interface Translation {
    PartyId actor();

    PartyId onBehalfOf();

    /** The local date in the installation's zone. */
    LocalDate today();

    /** The day a request names, or today when it names none. */
    default LocalDate orToday(@Nullable LocalDate named) {
        return named == null ? today() : named;
    }

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

    /** What the texts kept so far seem to hold and may be better without; their writer is told. */
    List<TextWarning> warnings();

    /** Refused when there is no such text. */
    void requireText(TextId id);

    /** What an event may hold of a stored document; refused when there is none. */
    DocumentRef document(String pointer, DocumentId id);

    /** Keeps a file beside the log and answers what an event may hold of it. */
    Commitment keepDocument(DocumentId id, String fileName, String mediaType, byte[] bytes);

    /**
     * Keeps the name of a new party in the vault and answers what an event may hold of it. Refused when it is no name of 1 to
     * 200 characters or holds a CPR number.
     */
    Commitment keepName(String pointer, PartyId party, PartyType type, String name);

    /**
     * Writes a detail of the party into the vault, in place of what stood there, and answers what an event may hold of it;
     * null removes it. Refused when it has not the form of such a detail.
     */
    @Nullable
    Commitment keepDetail(String pointer, PartyId party, PartyDetail field, @Nullable String value);

    /** Lets {@code login} sign in as {@code party}; refused when it belongs to a party already. */
    void bindLogin(String pointer, PartyId party, Login login);

    /** Whoever signed in as {@code from} signs in as {@code to} from now on. */
    void moveLogins(PartyId from, PartyId to);
}
