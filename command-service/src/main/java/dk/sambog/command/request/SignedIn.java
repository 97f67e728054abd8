package dk.sambog.command.request;

import dk.sambog.command.authority.Acting;
import dk.sambog.command.problem.CommandRejected;
import dk.sambog.events.party.MandateId;
import dk.sambog.events.party.PartyId;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/**
 * The caller as the token names it.
 *
 * @param issuer who vouches for it
 * @param subject the issuer's name for it; never written to the ledger
 * @param party the registered party it is, or null when it is none yet
 * @param readsEverything whether its token opens every project: {@code finance.read} or {@code audit.read}
 */
public record SignedIn(
        String issuer, String subject, @Nullable PartyId party, boolean readsEverything) {
    static final String ON_BEHALF_OF = "Sambog-On-Behalf-Of";
    static final String MANDATE = "Sambog-Mandate";

    /** Who acts, for whom and under which mandate, or a refusal when the caller is no party. */
    Acting acting(HttpHeaders headers, UUID correlationId) {
        var party = requireParty();
        var onBehalfOf = id(headers, ON_BEHALF_OF, PartyId::of);
        var mandate = id(headers, MANDATE, MandateId::of);
        return new Acting(party, onBehalfOf == null ? party : onBehalfOf, mandate, correlationId);
    }

    /** The party it is, or a refusal when it is none. */
    public PartyId requireParty() {
        if (party == null) {
            throw new CommandRejected(RequestRejection.NOT_A_PARTY);
        }
        return party;
    }

    private static <I> @Nullable I id(HttpHeaders headers, String header, Function<String, I> reader) {
        var value = headers.getFirst(header);
        try {
            return value == null ? null : reader.apply(value);
        } catch (IllegalArgumentException e) {
            throw new CommandRejected(RequestRejection.HEADER_MALFORMED, header);
        }
    }
}
