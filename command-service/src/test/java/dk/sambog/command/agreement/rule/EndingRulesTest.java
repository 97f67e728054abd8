package dk.sambog.command.agreement.rule;

import static dk.sambog.command.agreement.rule.AgreementExamples.AGREEMENT;
import static dk.sambog.command.agreement.rule.AgreementExamples.FIRM;
import static dk.sambog.command.agreement.rule.AgreementExamples.GUILD;
import static dk.sambog.command.agreement.rule.AgreementExamples.REASON;
import static dk.sambog.command.agreement.rule.AgreementExamples.SCAN;
import static dk.sambog.command.agreement.rule.AgreementExamples.TODAY;
import static dk.sambog.command.agreement.rule.AgreementExamples.TOWN;
import static dk.sambog.command.agreement.rule.AgreementExamples.after;
import static dk.sambog.command.agreement.rule.AgreementExamples.begun;
import static dk.sambog.command.agreement.rule.AgreementExamples.elsewhere;
import static dk.sambog.command.agreement.rule.AgreementExamples.everything;
import static dk.sambog.command.agreement.rule.AgreementExamples.facts;
import static dk.sambog.command.agreement.rule.AgreementExamples.inForce;
import static dk.sambog.command.agreement.rule.AgreementExamples.inForceUntil;
import static dk.sambog.command.agreement.rule.AgreementExamples.propose;
import static dk.sambog.command.agreement.rule.AgreementExamples.refused;
import static dk.sambog.command.agreement.rule.AgreementExamples.sign;
import static dk.sambog.command.agreement.rule.AgreementExamples.when;
import static dk.sambog.command.agreement.rule.AgreementExamples.with;
import static org.assertj.core.api.Assertions.assertThat;

import dk.sambog.command.agreement.rule.AgreementCommand.RecordBreach;
import dk.sambog.command.agreement.rule.AgreementCommand.TerminateAgreement;
import dk.sambog.command.authority.Authority;
import dk.sambog.command.facts.GuardRejection;
import dk.sambog.events.agreement.AgreementEvent.AgreementTerminated;
import dk.sambog.events.agreement.AgreementEvent.BreachRecorded;
import dk.sambog.events.agreement.TerminationGround;
import dk.sambog.events.document.DocumentRef;
import dk.sambog.events.party.MandateAct;
import dk.sambog.events.party.PartyId;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class EndingRulesTest {
    private static final LocalDate IN_A_MONTH = TODAY.plusMonths(1);

    @Test
    void a_party_records_that_another_or_itself_broke_the_agreement() {
        assertThat(when(GUILD, breach(TOWN, TODAY), inForce())).containsExactly(broken(TOWN));
        assertThat(when(TOWN, breach(TOWN, TODAY), inForce())).containsExactly(broken(TOWN));
    }

    @Test
    void a_breach_is_recorded_also_after_the_end() {
        assertThat(when(GUILD, breach(TOWN, TODAY), with(inForce(), terminated(TerminationGround.NOTICE))))
                .containsExactly(broken(TOWN));
    }

    @Test
    void refuses_a_breach_recorded_by_a_bystander() {
        refused(AgreementRejection.NOT_PARTY_TO_IT, null, () -> when(FIRM, breach(TOWN, TODAY), inForce()));
    }

    @Test
    void refuses_a_breach_by_who_is_no_party() {
        refused(AgreementRejection.BREAKER_IS_NO_PARTY, "/party", () -> when(GUILD, breach(FIRM, TODAY), inForce()));
    }

    @Test
    void refuses_a_breach_before_the_agreement_was_in_force_and_one_of_tomorrow() {
        refused(
                AgreementRejection.BEFORE_IN_FORCE,
                "/effectiveOn",
                () -> when(GUILD, breach(TOWN, TODAY.minusDays(1)), inForce()));
        refused(
                GuardRejection.EFFECTIVE_IN_THE_FUTURE,
                "/effectiveOn",
                () -> when(GUILD, breach(TOWN, TODAY.plusDays(1)), inForce()));
    }

    @Test
    void refuses_a_breach_of_what_is_not_in_force() {
        refused(AgreementRejection.NOT_IN_FORCE, null, () -> when(GUILD, breach(TOWN, TODAY), begun()));
        refused(AgreementRejection.NO_SUCH_AGREEMENT, null, () -> when(GUILD, breach(TOWN, TODAY)));
    }

    @Test
    void a_party_ends_the_agreement_by_notice() {
        assertThat(when(GUILD, terminate(TerminationGround.NOTICE, IN_A_MONTH), inForce()))
                .containsExactly(terminated(TerminationGround.NOTICE));
    }

    @Test
    void a_breach_by_another_is_a_ground_to_end_it_and_ones_own_is_none() {
        assertThat(when(GUILD, terminate(TerminationGround.BREACH, IN_A_MONTH), with(inForce(), broken(TOWN))))
                .containsExactly(terminated(TerminationGround.BREACH));
        refused(
                AgreementRejection.NO_BREACH_RECORDED,
                "/ground",
                () -> when(GUILD, terminate(TerminationGround.BREACH, IN_A_MONTH), with(inForce(), broken(GUILD))));
        refused(
                AgreementRejection.NO_BREACH_RECORDED,
                "/ground",
                () -> when(GUILD, terminate(TerminationGround.BREACH, IN_A_MONTH), inForce()));
    }

    @Test
    void consent_is_shown_by_a_document() {
        assertThat(when(GUILD, terminate(TerminationGround.CONSENT, TODAY, SCAN), inForce()))
                .hasSize(1);
        refused(
                AgreementRejection.CONSENT_NOT_SHOWN,
                "/documents",
                () -> when(GUILD, terminate(TerminationGround.CONSENT, TODAY), inForce()));
    }

    @Test
    void to_end_it_is_a_legal_act_that_needs_authority_on_its_day() {
        assertThat(terminate(TerminationGround.NOTICE, TODAY).authority())
                .isEqualTo(Authority.selfOr(MandateAct.SIGN).on(TODAY));
    }

    @Test
    void refuses_an_end_by_a_bystander() {
        refused(
                AgreementRejection.NOT_PARTY_TO_IT,
                null,
                () -> when(FIRM, terminate(TerminationGround.NOTICE, IN_A_MONTH), inForce()));
    }

    @Test
    void refuses_an_end_under_a_mandate_for_another_project() {
        refused(
                GuardRejection.MANDATE_DOES_NOT_COVER,
                null,
                () -> AgreementDecider.decide(
                        after(inForce()),
                        terminate(TerminationGround.NOTICE, IN_A_MONTH),
                        facts(GUILD, elsewhere(), everything())));
    }

    @Test
    void refuses_an_end_before_it_is_declared() {
        refused(
                AgreementRejection.ENDS_BEFORE_DECLARED,
                "/lastDay",
                () -> when(GUILD, terminate(TerminationGround.NOTICE, TODAY.minusDays(1)), inForce()));
    }

    @Test
    void refuses_an_end_that_comes_anyway() {
        refused(
                AgreementRejection.ENDS_ANYWAY,
                "/lastDay",
                () -> when(GUILD, terminate(TerminationGround.NOTICE, IN_A_MONTH), inForceUntil(IN_A_MONTH)));
    }

    @Test
    void nothing_is_changed_after_the_end() {
        var ended = with(inForce(), terminated(TerminationGround.NOTICE));
        refused(
                AgreementRejection.AGREEMENT_ENDED,
                null,
                () -> when(GUILD, terminate(TerminationGround.NOTICE, IN_A_MONTH), ended));
        refused(AgreementRejection.AGREEMENT_ENDED, null, () -> when(GUILD, sign(1, TODAY), ended));
        refused(AgreementRejection.AGREEMENT_ENDED, null, () -> when(GUILD, propose(GUILD, TOWN), ended));
    }

    private static RecordBreach breach(PartyId party, LocalDate day) {
        return new RecordBreach(AGREEMENT, party, List.of(), day, REASON);
    }

    private static BreachRecorded broken(PartyId party) {
        return new BreachRecorded(AGREEMENT, party, List.of(), TODAY, REASON);
    }

    private static TerminateAgreement terminate(TerminationGround ground, LocalDate lastDay, DocumentRef... documents) {
        return new TerminateAgreement(AGREEMENT, ground, lastDay, List.of(documents), TODAY, REASON);
    }

    private static AgreementTerminated terminated(TerminationGround ground) {
        return new AgreementTerminated(AGREEMENT, GUILD, ground, IN_A_MONTH, List.of(), TODAY, REASON);
    }
}
