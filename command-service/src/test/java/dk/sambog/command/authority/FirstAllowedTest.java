package dk.sambog.command.authority;

import static dk.sambog.command.testing.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dk.sambog.command.facts.Facts;
import dk.sambog.command.facts.GuardRejection;
import dk.sambog.command.problem.CommandRejected;
import dk.sambog.command.problem.Rejection;
import dk.sambog.command.testing.TestFacts;
import dk.sambog.events.party.MandateAct;
import dk.sambog.events.party.PartyId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class FirstAllowedTest {
    private static final PartyId GUILD = new PartyId(new UUID(0, 1));
    private static final Facts LEAD = under(MandateAct.LEAD);
    private static final Facts ADMINISTER = under(MandateAct.ADMINISTER);
    private static final Facts IMPORT = under(MandateAct.IMPORT);

    @Test
    void decides_under_the_first_that_is_not_refused() {
        var decided = FirstAllowed.of(
                List.of(ADMINISTER, LEAD, IMPORT),
                facts -> decide(facts, Map.of(MandateAct.ADMINISTER, GuardRejection.MANDATE_DOES_NOT_COVER)));

        assertThat(decided.under()).isEqualTo(LEAD);
        assertThat(decided.events()).isEqualTo(List.of("decided"));
    }

    @Test
    void looks_no_further_once_it_is_decided() {
        var decided = FirstAllowed.of(
                List.of(LEAD, ADMINISTER),
                facts -> decide(facts, Map.of(MandateAct.ADMINISTER, GuardRejection.NO_SUCH_PROJECT)));

        assertThat(decided.under()).isEqualTo(LEAD);
    }

    @Test
    void says_what_is_wrong_with_the_command_rather_than_with_a_mandate() {
        assertRefused(
                () -> FirstAllowed.of(
                        List.of(ADMINISTER, LEAD, IMPORT),
                        facts -> decide(
                                facts,
                                Map.of(
                                        MandateAct.ADMINISTER, GuardRejection.MANDATE_DOES_NOT_COVER,
                                        MandateAct.LEAD, GuardRejection.NO_SUCH_PROJECT,
                                        MandateAct.IMPORT, GuardRejection.NO_SUCH_NEED))),
                GuardRejection.NO_SUCH_PROJECT);
    }

    @Test
    void says_the_last_reason_when_all_are_about_who_asks() {
        assertRefused(
                () -> FirstAllowed.of(
                        List.of(LEAD, ADMINISTER),
                        facts -> decide(
                                facts,
                                Map.of(
                                        MandateAct.LEAD, GuardRejection.MANDATE_DOES_NOT_COVER,
                                        MandateAct.ADMINISTER, GuardRejection.MANDATE_MISSING))),
                GuardRejection.MANDATE_MISSING);
    }

    private static List<String> decide(Facts facts, Map<MandateAct, Rejection> refused) {
        for (var act : facts.mandate().acts()) {
            if (refused.containsKey(act)) {
                throw new CommandRejected(refused.get(act));
            }
        }
        return List.of("decided");
    }

    private static Facts under(MandateAct act) {
        return TestFacts.actingFor(TestFacts.by(new PartyId(new UUID(0, 2))), GUILD, act);
    }
}
