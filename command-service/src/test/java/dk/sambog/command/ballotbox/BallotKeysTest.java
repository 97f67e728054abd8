package dk.sambog.command.ballotbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.sambog.events.Commitment;
import dk.sambog.events.party.PartyId;
import dk.sambog.events.vote.BallotId;
import dk.sambog.events.vote.VoteId;
import java.security.SecureRandom;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

class BallotKeysTest {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final VoteId VOTE = new VoteId(new UUID(1, 1));
    private static final PartyId ANNA = new PartyId(new UUID(2, 1));
    private static final PartyId BO = new PartyId(new UUID(2, 2));

    private final BallotKeys keys = BallotKeys.fresh(RANDOM);

    @Property
    void what_is_sealed_opens_as_it_was(@ForAll("codes") String choice, @ForAll boolean secret) {
        var paper = paper(choice, secret ? null : ANNA);

        var opened = keys.open(VOTE, keys.hide(ANNA), sealed(paper));

        assertThat(opened).usingRecursiveComparison().isEqualTo(paper);
    }

    @Property
    void every_choice_is_sealed_to_the_same_length(@ForAll("codes") String choice) {
        assertThat(sealed(paper(choice, null))).hasSameSizeAs(sealed(paper("a", ANNA)));
    }

    @Example
    void equal_ballots_never_look_equal() {
        var paper = paper("dike", ANNA);
        assertThat(sealed(paper)).isNotEqualTo(sealed(paper));
    }

    @Example
    void a_ballot_moved_to_another_voter_does_not_open() {
        var sealed = sealed(paper("dike", null));
        assertThatThrownBy(() -> keys.open(VOTE, keys.hide(BO), sealed)).isInstanceOf(IllegalStateException.class);
    }

    @Example
    void a_ballot_moved_to_another_vote_does_not_open() {
        var sealed = sealed(paper("dike", null));
        assertThatThrownBy(() -> keys.open(new VoteId(new UUID(1, 2)), keys.hide(ANNA), sealed))
                .isInstanceOf(IllegalStateException.class);
    }

    @Example
    void a_ballot_with_one_bit_changed_does_not_open() {
        var sealed = sealed(paper("dike", null));
        sealed[sealed.length - 1] ^= 1;
        assertThatThrownBy(() -> keys.open(VOTE, keys.hide(ANNA), sealed)).isInstanceOf(IllegalStateException.class);
    }

    @Example
    void other_keys_neither_open_a_ballot_nor_find_its_voter() {
        var others = BallotKeys.fresh(RANDOM);
        var sealed = sealed(paper("dike", null));
        assertThatThrownBy(() -> others.open(VOTE, keys.hide(ANNA), sealed)).isInstanceOf(IllegalStateException.class);
        assertThat(others.hide(ANNA)).isNotEqualTo(keys.hide(ANNA));
    }

    @Example
    void neither_paper_nor_keys_say_anything_in_a_log_line() {
        var paper = paper("dike", ANNA);
        assertThat(paper.toString() + keys).doesNotContain("dike").doesNotContain(ANNA.toString());
    }

    @Provide
    Arbitrary<String> codes() {
        return Arbitraries.strings()
                .withCharRange('a', 'z')
                .numeric()
                .withChars('-')
                .ofMinLength(1)
                .ofMaxLength(40);
    }

    private byte[] sealed(BallotPaper paper) {
        return keys.seal(VOTE, keys.hide(ANNA), paper.toBytes(40), RANDOM);
    }

    private static BallotPaper paper(String choice, @Nullable PartyId voter) {
        var salt = new byte[Commitment.SALT_BYTES];
        var tracker = new byte[BallotPaper.TRACKER_BYTES];
        RANDOM.nextBytes(salt);
        RANDOM.nextBytes(tracker);
        return new BallotPaper(new BallotId(new UUID(3, 1)), voter, choice, salt, tracker);
    }
}
