package dk.sambog.command.agreement.rule;

import static dk.sambog.command.agreement.rule.AgreementExamples.GUILD;
import static dk.sambog.command.agreement.rule.AgreementExamples.OPERATOR;
import static dk.sambog.command.agreement.rule.AgreementExamples.STRANGER;
import static dk.sambog.command.agreement.rule.AgreementExamples.TODAY;
import static dk.sambog.command.agreement.rule.AgreementExamples.TOWN;
import static dk.sambog.command.agreement.rule.AgreementExamples.commitment;
import static dk.sambog.command.agreement.rule.AgreementExamples.eu;
import static dk.sambog.command.agreement.rule.AgreementExamples.everything;
import static dk.sambog.command.agreement.rule.AgreementExamples.facts;
import static dk.sambog.command.agreement.rule.AgreementExamples.id;
import static dk.sambog.command.agreement.rule.AgreementExamples.kroner;
import static dk.sambog.command.agreement.rule.AgreementExamples.parties;
import static dk.sambog.command.agreement.rule.AgreementExamples.propose;
import static dk.sambog.command.agreement.rule.AgreementExamples.recorded;
import static dk.sambog.command.agreement.rule.AgreementExamples.refused;
import static dk.sambog.command.agreement.rule.AgreementExamples.sign;
import static dk.sambog.command.agreement.rule.AgreementExamples.source;
import static dk.sambog.command.agreement.rule.AgreementExamples.when;
import static org.assertj.core.api.Assertions.assertThat;

import dk.sambog.command.agreement.rule.AgreementState.NotDrafted;
import dk.sambog.command.authority.Authority;
import dk.sambog.command.facts.Guard;
import dk.sambog.command.facts.GuardRejection;
import dk.sambog.command.facts.party.InstallationFacts;
import dk.sambog.command.facts.party.MandateFacts;
import dk.sambog.events.Asset;
import dk.sambog.events.Quantity;
import dk.sambog.events.contribution.ContributionKind;
import dk.sambog.events.party.MandateAct;
import dk.sambog.events.party.MandateId;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SourceRulesTest {
    @Test
    void records_what_a_source_says_was_agreed() {
        assertThat(when(OPERATOR, source(eu(500_00)))).containsExactly(recorded(source(eu(500_00))));
    }

    @Test
    void a_source_needs_an_import_mandate() {
        assertThat(source(eu(1)).authority()).isEqualTo(Authority.mandated(MandateAct.IMPORT));
    }

    @Test
    void refuses_a_source_brought_in_for_another_than_the_operator() {
        refused(AgreementRejection.NOT_THE_OPERATOR, null, () -> when(GUILD, source(eu(1))));
    }

    @Test
    void refuses_a_source_about_a_project_that_does_not_exist() {
        var guards = parties(GUILD);
        guards.put(new Guard.OfInstallation(), new InstallationFacts(OPERATOR));
        refused(
                GuardRejection.NO_SUCH_PROJECT,
                "/projectId",
                () -> AgreementDecider.decide(new NotDrafted(), source(eu(1)), facts(OPERATOR, null, guards)));
    }

    @Test
    void refuses_a_source_without_commitments() {
        refused(AgreementRejection.NO_COMMITMENT, "/commitments", () -> when(OPERATOR, source()));
    }

    @Test
    void refuses_a_source_whose_party_is_not_registered() {
        refused(
                GuardRejection.NO_SUCH_PARTY,
                "/commitments/1/party",
                () -> when(OPERATOR, source(eu(1), commitment(STRANGER, ContributionKind.CASH_GRANT, kroner(1)))));
    }

    @Test
    void refuses_a_source_that_commits_anything_but_money() {
        refused(
                AgreementRejection.NOT_COUNTED_IN_MONEY,
                "/commitments/0/kind",
                () -> when(
                        OPERATOR,
                        source(commitment(GUILD, ContributionKind.VOLUNTEER_HOURS, new Quantity(60, Asset.MINUTES)))));
        refused(
                AgreementRejection.NOT_COUNTED_IN_MONEY,
                "/commitments/0/kind",
                () -> when(OPERATOR, source(commitment(GUILD, ContributionKind.VOLUNTEER_HOURS, kroner(60)))));
    }

    @Test
    void refuses_a_source_that_commits_nothing() {
        refused(AgreementRejection.NO_AMOUNT, "/commitments/0", () -> when(OPERATOR, source(eu(0))));
    }

    @Test
    void refuses_a_source_of_tomorrow() {
        refused(
                GuardRejection.EFFECTIVE_IN_THE_FUTURE,
                "/effectiveOn",
                () -> when(OPERATOR, source(TODAY.plusDays(1), TODAY, TODAY, eu(1))));
    }

    @Test
    void refuses_a_source_whose_last_day_lies_before_its_first() {
        refused(
                AgreementRejection.ENDS_BEFORE_IT_BEGINS,
                "/inForceTo",
                () -> when(OPERATOR, source(TODAY, TODAY, TODAY.minusDays(1), eu(1))));
    }

    @Test
    void refuses_a_source_beyond_the_mandates_ceiling() {
        var ceiling = new MandateFacts(
                new MandateId(id(30)),
                OPERATOR,
                STRANGER,
                Set.of(MandateAct.IMPORT),
                null,
                LocalDate.EPOCH,
                null,
                kroner(99),
                null);
        refused(
                GuardRejection.MANDATE_DOES_NOT_COVER,
                null,
                () -> AgreementDecider.decide(
                        new NotDrafted(), source(eu(100)), facts(OPERATOR, ceiling, everything())));
    }

    @Test
    void nobody_signs_or_rewords_what_a_source_says() {
        refused(AgreementRejection.FROM_SOURCE, null, () -> when(GUILD, sign(1, TODAY), recorded(source(eu(1)))));
        refused(AgreementRejection.FROM_SOURCE, null, () -> when(GUILD, propose(GUILD, TOWN), recorded(source(eu(1)))));
    }
}
