package dk.sambog.command.seal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyringTest {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String ONE = Base64.getEncoder().encodeToString(Aes.freshKey(RANDOM));
    private static final String TWO = Base64.getUrlEncoder().withoutPadding().encodeToString(Aes.freshKey(RANDOM));
    private static final byte[] SECRET = "hemmelig".getBytes(UTF_8);

    @Test
    void opens_what_it_sealed_where_it_was_sealed_and_nowhere_else() {
        var ring = new Keyring(ONE, RANDOM);
        var wrapped = ring.wrap("vault.subject/1", SECRET);

        assertThat(ring.unwrap("vault.subject/1", wrapped)).isEqualTo(SECRET);
        assertThatThrownBy(() -> ring.unwrap("vault.subject/2", wrapped)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void seals_the_same_twice_differently() {
        var ring = new Keyring(ONE, RANDOM);
        assertThat(ring.wrap("here", SECRET).bytes())
                .isNotEqualTo(ring.wrap("here", SECRET).bytes());
    }

    @Test
    void refuses_what_was_changed_by_one_bit() {
        var ring = new Keyring(ONE, RANDOM);
        var wrapped = ring.wrap("here", SECRET);
        for (var i = 0; i < wrapped.bytes().length; i++) {
            wrapped.bytes()[i] ^= 1;
            assertThatThrownBy(() -> ring.unwrap("here", wrapped)).isInstanceOf(IllegalStateException.class);
            wrapped.bytes()[i] ^= 1;
        }
    }

    @Test
    void a_new_key_put_first_seals_and_the_old_one_still_opens() {
        var sealedByOld = new Keyring(ONE, RANDOM).wrap("here", SECRET);
        var ring = new Keyring(TWO + "\n" + ONE + "\n", RANDOM);

        assertThat(ring.unwrap("here", sealedByOld)).isEqualTo(SECRET);
        assertThat(ring.wrap("here", SECRET).keyId()).isEqualTo(ring.current()).isNotEqualTo(sealedByOld.keyId());
        assertThatThrownBy(() -> new Keyring(TWO, RANDOM).unwrap("here", sealedByOld))
                .hasMessageContaining(sealedByOld.keyId());
    }

    @Test
    void reads_a_key_in_base64_with_either_alphabet_and_in_hex() {
        var key = Base64.getDecoder().decode(ONE);
        var sealed = new Keyring(ONE, RANDOM).wrap("here", SECRET);
        assertThat(new Keyring(HexFormat.of().formatHex(key), RANDOM).unwrap("here", sealed))
                .isEqualTo(SECRET);
        assertThat(new Keyring(Base64.getUrlEncoder().encodeToString(key), RANDOM).unwrap("here", sealed))
                .isEqualTo(SECRET);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "password", "AAAA", "æøå", "00112233445566778899aabbccddeeff"})
    void refuses_what_is_no_key_and_does_not_repeat_it(String text) {
        assertThatThrownBy(() -> new Keyring(text, RANDOM))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("password");
    }

    @Test
    void never_prints_a_key() {
        assertThat(new Keyring(ONE, RANDOM).toString()).doesNotContain(ONE);
    }
}
