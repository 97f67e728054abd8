package dk.sambog.ballot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.sambog.ballot.BallotForm.Flaw;
import dk.sambog.ballot.Choice.Mark;
import dk.sambog.events.vote.VoteRules.Method;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class BallotFormTest {
    private static final List<String> CODES = List.of("dike", "sluice", "wall", "nothing");

    private static final BallotForm TWO = new BallotForm(Method.APPROVAL, 1, 2, null);
    private static final BallotForm POINTS = new BallotForm(Method.CUMULATIVE, 1, 4, 10L);

    @Property
    void what_is_written_is_read_again(@ForAll("choices") Choice choice) {
        assertThat(Choice.parse(choice.toString())).isEqualTo(choice);
    }

    @Provide
    Arbitrary<Choice> choices() {
        var codes =
                Arbitraries.strings().withChars("ab%,=/0 2CD").ofMinLength(1).ofMaxLength(6);
        var marks =
                Combinators.combine(codes, Arbitraries.longs().between(0, 99)).as(Mark::new);
        return marks.list().ofMaxSize(4).map(Choice::new);
    }

    @Example
    void what_no_ballot_can_be_is_refused() {
        for (var text : List.of(",", "dike,", "dike=", "dike=0", "dike=-1", "dike=1=2", "=1")) {
            assertThatThrownBy(() -> Choice.parse(text)).as(text).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Example
    void each_flaw_is_told_apart() {
        assertThat(TWO.flaw(Choice.parse("dike,sluice"), CODES)).isNull();
        assertThat(TWO.flaw(Choice.parse("moat"), CODES)).isEqualTo(Flaw.NO_SUCH_OPTION);
        assertThat(TWO.flaw(Choice.parse("dike,dike"), CODES)).isEqualTo(Flaw.OPTION_TWICE);
        assertThat(TWO.flaw(Choice.BLANK, CODES)).isEqualTo(Flaw.TOO_FEW_OR_MANY);
        assertThat(TWO.flaw(Choice.parse("dike,sluice,wall"), CODES)).isEqualTo(Flaw.TOO_FEW_OR_MANY);
        assertThat(TWO.flaw(Choice.parse("dike=1"), CODES)).isEqualTo(Flaw.POINTS);
        assertThat(POINTS.flaw(Choice.parse("dike=7,wall=3"), CODES)).isNull();
        assertThat(POINTS.flaw(Choice.parse("dike=7,wall=4"), CODES)).isEqualTo(Flaw.POINTS);
        assertThat(POINTS.flaw(Choice.parse("dike"), CODES)).isEqualTo(Flaw.POINTS);
    }

    @Example
    void no_ballot_without_a_flaw_is_longer_than_the_longest() {
        assertThat(Choice.parse("sluice=9,nothing=1").toString().length()).isLessThan(POINTS.longest(CODES));
        assertThat(TWO.longest(CODES)).isEqualTo("nothing,sluice,".length());
    }

    @Example
    void one_choice_is_written_in_one_way() {
        assertThat(TWO.canonical(Choice.parse("wall,dike"), CODES)).hasToString("dike,wall");
        assertThat(new BallotForm(Method.RANKED, 1, 4, null).canonical(Choice.parse("wall,dike"), CODES))
                .hasToString("wall,dike");
    }

    @Example
    void a_set_of_ballots_has_one_name_whatever_its_order() {
        var one = new CastBallots("0a", Choice.parse("dike"), 1, 1);
        var other = new CastBallots("0b", Choice.parse("sluice"), 3, 2);
        // printf '0a 1 1 dike\n0b 3 2 sluice\n' | sha256sum
        assertThat(CastBallots.hash(List.of(other, one)))
                .isEqualTo(CastBallots.hash(List.of(one, other)))
                .isEqualTo("4f4b54084895a901f2287c839c82a0d4b88b21c2ecce5f203b37f6b9c17c8302");
    }
}
