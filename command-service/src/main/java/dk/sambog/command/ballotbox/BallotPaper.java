package dk.sambog.command.ballotbox;

import dk.sambog.events.Commitment;
import dk.sambog.events.party.PartyId;
import dk.sambog.events.vote.BallotId;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One voter's effective ballot.
 *
 * @param ballotId its stream in the log
 * @param voter who cast it in an open vote; null in a secret one
 * @param choice what it says, as {@code dk.sambog.ballot.Choice} writes it, in ASCII; or {@link #ON_PAPER}
 * @param salt of the commitment an open vote records; 32 random bytes
 * @param tracker by which the voter alone finds it among a secret vote's published ballots; 16 random bytes
 */
public record BallotPaper(BallotId ballotId, @Nullable PartyId voter, String choice, byte[] salt, byte[] tracker) {
    /** The voter put a ballot into an urn; no ballot here can say this. */
    public static final String ON_PAPER = "@paper";

    static final int TRACKER_BYTES = 16;

    private static final int FIXED_BYTES = 16 + 16 + Commitment.SALT_BYTES + TRACKER_BYTES + Integer.BYTES;
    private static final UUID NOBODY = new UUID(0, 0);

    public String saltHex() {
        return HexFormat.of().formatHex(salt);
    }

    public String trackerHex() {
        return HexFormat.of().formatHex(tracker);
    }

    public boolean isOnPaper() {
        return choice.equals(ON_PAPER);
    }

    /** Of one length in one vote: a longer choice must not show in the length of what it is encrypted to. */
    byte[] toBytes(int longestChoice) {
        var said = choice.getBytes(StandardCharsets.US_ASCII);
        var bytes = ByteBuffer.allocate(FIXED_BYTES + longestChoice);
        put(bytes, ballotId.value());
        put(bytes, voter == null ? NOBODY : voter.value());
        bytes.put(salt).put(tracker).putInt(said.length).put(said);
        return bytes.array();
    }

    static BallotPaper ofBytes(byte[] content) {
        var bytes = ByteBuffer.wrap(content);
        var ballotId = new BallotId(uuid(bytes));
        var voter = uuid(bytes);
        var salt = take(bytes, Commitment.SALT_BYTES);
        var tracker = take(bytes, TRACKER_BYTES);
        var choice = new String(take(bytes, bytes.getInt()), StandardCharsets.US_ASCII);
        return new BallotPaper(ballotId, voter.equals(NOBODY) ? null : new PartyId(voter), choice, salt, tracker);
    }

    /** Says nothing of voter and choice: a stray log line must not tell how anyone voted. */
    @Override
    public String toString() {
        return "BallotPaper[" + ballotId + "]";
    }

    private static void put(ByteBuffer bytes, UUID id) {
        bytes.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
    }

    private static UUID uuid(ByteBuffer bytes) {
        return new UUID(bytes.getLong(), bytes.getLong());
    }

    private static byte[] take(ByteBuffer bytes, int count) {
        var taken = new byte[count];
        bytes.get(taken);
        return taken;
    }
}
