package dk.sambog.events;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class CommitmentTest {
    @Property
    void the_same_salt_and_bytes_give_the_same_commitment(
            @ForAll @Size(Commitment.SALT_BYTES) byte[] salt, @ForAll byte[] bytes) {
        var commitment = Commitment.to(salt, bytes);
        assertThat(Commitment.to(salt.clone(), bytes.clone())).isEqualTo(commitment);
        assertThat(Commitment.of(commitment.toString())).isEqualTo(commitment);
    }

    @Property
    void another_salt_gives_another_commitment_to_the_same_bytes(
            @ForAll @Size(Commitment.SALT_BYTES) byte[] one,
            @ForAll @Size(Commitment.SALT_BYTES) byte[] other,
            @ForAll byte[] bytes) {
        Assume.that(!Arrays.equals(one, other));
        assertThat(Commitment.to(one, bytes)).isNotEqualTo(Commitment.to(other, bytes));
    }

    @Property
    void a_salt_of_another_length_is_refused(@ForAll @IntRange(max = 100) int length) {
        Assume.that(length != Commitment.SALT_BYTES);
        assertThatIllegalArgumentException().isThrownBy(() -> Commitment.to(new byte[length], new byte[0]));
    }

    @Property
    void only_64_lower_case_hex_digits_are_a_commitment(@ForAll String text) {
        Assume.that(!text.matches("[0-9a-f]{64}"));
        assertThatIllegalArgumentException().isThrownBy(() -> Commitment.of(text));
    }

    /** {@code (head -c 32 /dev/zero; printf Hvidesand) | sha256sum}. */
    @Example
    void is_sha256_over_salt_and_bytes() {
        assertThat(Commitment.to(new byte[Commitment.SALT_BYTES], "Hvidesand".getBytes(UTF_8)))
                .hasToString("93aa10fc0adcbd49d2d4d41df554b3f425c4d8f7444656a40fd27b150cb6e098");
    }
}
