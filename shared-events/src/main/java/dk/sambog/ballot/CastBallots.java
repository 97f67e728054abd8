package dk.sambog.ballot;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;

/**
 * A ballot that was cast, or several alike.
 *
 * @param name what it is published under: tracker, ballot id, {@code paper}, {@code invalid} or {@code source}
 * @param weight of each
 * @param times how many
 */
public record CastBallots(String name, Choice choice, long weight, long times) {
    /** A ballot of weight one. */
    public static CastBallots one(String name, Choice choice) {
        return new CastBallots(name, choice, 1, 1);
    }

    /**
     * Names a set of ballots: SHA-256 in lower-case hex over their lines, sorted by their bytes, each {@code name weight
     * times choice} and a newline, in UTF-8.
     */
    public static String hash(Collection<CastBallots> ballots) {
        var sha256 = sha256();
        ballots.stream()
                .map(CastBallots::line)
                .sorted((one, other) -> java.util.Arrays.compareUnsigned(one, other))
                .forEach(sha256::update);
        return HexFormat.of().formatHex(sha256.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    private byte[] line() {
        return (name + " " + weight + " " + times + " " + choice + "\n").getBytes(UTF_8);
    }

    /** What all of them weigh. */
    public long weightInAll() {
        return Math.multiplyExact(weight, times);
    }
}
