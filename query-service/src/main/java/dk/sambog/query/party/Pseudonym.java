package dk.sambog.query.party;

import dk.sambog.events.party.PartyType;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;

/**
 * What a person is called where the name may not be shown: {@code Borger 7f3a}. It follows from the party id, so it is the
 * same everywhere, and short, so two persons may share one: the id beside it tells them apart.
 */
final class Pseudonym {
    private Pseudonym() {}

    static String of(UUID partyId, PartyType type) {
        return switch (type) {
            case PERSON -> "Borger " + digits(partyId);
            case INFORMAL_GROUP -> "Gruppe " + digits(partyId);
            default -> "Part " + digits(partyId);
        };
    }

    private static String digits(UUID partyId) {
        try {
            var hash = MessageDigest.getInstance("SHA-256")
                    .digest(partyId.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 2);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
