package dk.sambog.command.ballotbox;

import dk.sambog.events.party.PartyId;
import dk.sambog.events.vote.VoteId;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The two secrets of one vote. Voters are hidden by HMAC-SHA-256 under {@code voterKey}, ballots by AES-256-GCM (NIST SP
 * 800-38D) under {@code contentKey} with a fresh 96-bit nonce in front. A ballot is bound to its vote and voter: moved to
 * another row it does not open.
 *
 * @param voterKey 32 random bytes
 * @param contentKey 32 random bytes
 */
record BallotKeys(byte[] voterKey, byte[] contentKey) {
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    static BallotKeys fresh(SecureRandom random) {
        var voterKey = new byte[KEY_BYTES];
        var contentKey = new byte[KEY_BYTES];
        random.nextBytes(voterKey);
        random.nextBytes(contentKey);
        return new BallotKeys(voterKey, contentKey);
    }

    /** Both, to be sealed under the installation's key. */
    byte[] toBytes() {
        return ByteBuffer.allocate(2 * KEY_BYTES).put(voterKey).put(contentKey).array();
    }

    static BallotKeys ofBytes(byte[] keys) {
        return new BallotKeys(Arrays.copyOf(keys, KEY_BYTES), Arrays.copyOfRange(keys, KEY_BYTES, 2 * KEY_BYTES));
    }

    /** What a voter's ballot is filed under; 32 bytes. */
    byte[] hide(PartyId voter) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(voterKey, "HmacSHA256"));
            return mac.doFinal(voter.toString().getBytes(StandardCharsets.US_ASCII));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has HmacSHA256", e);
        }
    }

    byte[] seal(VoteId vote, byte[] voterHash, byte[] paper, SecureRandom random) {
        var nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        var sealed = crypt(Cipher.ENCRYPT_MODE, nonce, vote, voterHash, paper);
        return ByteBuffer.allocate(NONCE_BYTES + sealed.length)
                .put(nonce)
                .put(sealed)
                .array();
    }

    /** The reverse of {@link #seal}; anything that was changed or moved is refused with {@link IllegalStateException}. */
    BallotPaper open(VoteId vote, byte[] voterHash, byte[] content) {
        var nonce = Arrays.copyOf(content, NONCE_BYTES);
        var sealed = Arrays.copyOfRange(content, NONCE_BYTES, content.length);
        return BallotPaper.ofBytes(crypt(Cipher.DECRYPT_MODE, nonce, vote, voterHash, sealed));
    }

    /** Says nothing. */
    @Override
    public String toString() {
        return "BallotKeys";
    }

    private byte[] crypt(int mode, byte[] nonce, VoteId vote, byte[] voterHash, byte[] bytes) {
        try {
            var aes = Cipher.getInstance("AES/GCM/NoPadding");
            aes.init(mode, new SecretKeySpec(contentKey, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            aes.updateAAD(vote.toString().getBytes(StandardCharsets.US_ASCII));
            aes.updateAAD(voterHash);
            return aes.doFinal(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A ballot of vote " + vote + " does not open", e);
        }
    }
}
