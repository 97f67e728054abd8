package dk.sambog.command.agreement;

import dk.sambog.events.Commitment;
import dk.sambog.events.agreement.AgreementId;
import dk.sambog.events.party.PartyId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a signature binds itself to: SHA-256 in lower-case hex over UTF-8 lines joined by one newline, without one at the
 * end: agreement id, version, commitment to the text (hex), then the signatories' ids in ascending order of their text.
 */
final class VersionHash {
    private VersionHash() {}

    static String of(AgreementId agreement, int version, Commitment text, List<PartyId> signatories) {
        var lines = Stream.concat(
                        Stream.of(agreement.toString(), Integer.toString(version), text.hex()),
                        signatories.stream().map(PartyId::toString).sorted())
                .collect(Collectors.joining("\n"));
        try {
            var sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha256.digest(lines.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
