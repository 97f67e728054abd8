package dk.sambog.command.agreement.rule;

import static dk.sambog.command.agreement.rule.AgreementExamples.AGREEMENT;
import static dk.sambog.command.agreement.rule.AgreementExamples.FIRM;
import static dk.sambog.command.agreement.rule.AgreementExamples.GUILD;
import static dk.sambog.command.agreement.rule.AgreementExamples.OPEN_PERIOD;
import static dk.sambog.command.agreement.rule.AgreementExamples.OTHER_TEXT;
import static dk.sambog.command.agreement.rule.AgreementExamples.PROJECT;
import static dk.sambog.command.agreement.rule.AgreementExamples.REASON;
import static dk.sambog.command.agreement.rule.AgreementExamples.SCAN;
import static dk.sambog.command.agreement.rule.AgreementExamples.STRANGER;
import static dk.sambog.command.agreement.rule.AgreementExamples.TEXT;
import static dk.sambog.command.agreement.rule.AgreementExamples.TODAY;
import static dk.sambog.command.agreement.rule.AgreementExamples.TOWN;
import static dk.sambog.command.agreement.rule.AgreementExamples.after;
import static dk.sambog.command.agreement.rule.AgreementExamples.begun;
import static dk.sambog.command.agreement.rule.AgreementExamples.draft;
import static dk.sambog.command.agreement.rule.AgreementExamples.drafted;
import static dk.sambog.command.agreement.rule.AgreementExamples.elsewhere;
import static dk.sambog.command.agreement.rule.AgreementExamples.everything;
import static dk.sambog.command.agreement.rule.AgreementExamples.facts;
import static dk.sambog.command.agreement.rule.AgreementExamples.inForce;
import static dk.sambog.command.agreement.rule.AgreementExamples.mandate;
import static dk.sambog.command.agreement.rule.AgreementExamples.parties;
import static dk.sambog.command.agreement.rule.AgreementExamples.propose;
import static dk.sambog.command.agreement.rule.AgreementExamples.proposed;
import static dk.sambog.command.agreement.rule.AgreementExamples.refused;
import static dk.sambog.command.agreement.rule.AgreementExamples.sign;
import static dk.sambog.command.agreement.rule.AgreementExamples.signed;
import static dk.sambog.command.agreement.rule.AgreementExamples.when;
import static dk.sambog.command.agreement.rule.AgreementExamples.with;
import static org.assertj.core.api.Assertions.assertThat;

import dk.sambog.command.agreement.rule.AgreementCommand.ProposeVersion;
import dk.sambog.command.agreement.rule.AgreementCommand.SignAgreement;
import dk.sambog.command.agreement.rule.AgreementCommand.Wording;
import dk.sambog.command.agreement.rule.AgreementState.NotDrafted;
import dk.sambog.command.authority.Authority;
import dk.sambog.command.facts.GuardRejection;
import dk.sambog.events.agreement.AgreementEvent.AgreementInForce;
import dk.sambog.events.agreement.AgreementEvent.AgreementSigned;
import dk.sambog.events.agreement.AgreementEvent.Period;
import dk.sambog.events.agreement.AgreementEvent.VersionProposed;
import dk.sambog.events.agreement.SignatureMethod;
import dk.sambog.events.party.MandateAct;
import dk.sambog.events.party.PartyId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AgreementDeciderTest {
    @Test
    void drafts_with_version_1() {
        assertThat(when(GUILD, draft(GUILD, TOWN))).containsExactly(drafted(GUILD), proposed(1, TEXT, GUILD, TOWN));
    }

    @Test
    void refuses_a_draft_for_a_project_that_does_not_exist() {
        refused(
                GuardRejection.NO_SUCH_PROJECT,
                "/projectId",
                () -> AgreementDecider.decide(
                        new NotDrafted(), draft(GUILD, TOWN), facts(GUILD, null, parties(GUILD, TOWN))));
    }

    @Test
    void refuses_a_draft_with_one_signatory() {
        refused(AgreementRejection.TOO_FEW_SIGNATORIES, "/signatories", () -> when(GUILD, draft(GUILD)));
    }

    @Test
    void refuses_a_draft_that_names_a_signatory_twice() {
        refused(AgreementRejection.SIGNATORY_TWICE, "/signatories/1", () -> when(GUILD, draft(GUILD, GUILD)));
    }

    @Test
    void refuses_a_draft_whose_signatory_is_not_registered() {
        refused(GuardRejection.NO_SUCH_PARTY, "/signatories/1", () -> when(GUILD, draft(GUILD, STRANGER)));
    }

    @Test
    void refuses_a_draft_under_a_mandate_for_another_project() {
        refused(
                GuardRejection.MANDATE_DOES_NOT_COVER,
                null,
                () -> AgreementDecider.decide(
                        new NotDrafted(), draft(GUILD, TOWN), facts(GUILD, elsewhere(), everything())));
    }

    @Test
    void a_signatory_proposes_another_wording() {
        assertThat(when(TOWN, propose(GUILD, TOWN, FIRM), begun()))
                .containsExactly(proposed(2, OTHER_TEXT, GUILD, TOWN, FIRM));
    }

    @Test
    void the_drafter_proposes_another_wording_though_it_signs_nothing_itself() {
        assertThat(when(FIRM, propose(GUILD, TOWN), drafted(FIRM), proposed(1, TEXT, GUILD, TOWN)))
                .containsExactly(proposed(2, OTHER_TEXT, GUILD, TOWN));
    }

    @Test
    void refuses_a_version_from_a_bystander() {
        refused(
                AgreementRejection.NEITHER_DRAFTER_NOR_SIGNATORY,
                null,
                () -> when(FIRM, propose(GUILD, TOWN, FIRM), begun()));
    }

    @Test
    void refuses_a_version_with_one_signatory() {
        refused(AgreementRejection.TOO_FEW_SIGNATORIES, "/signatories", () -> when(GUILD, propose(GUILD), begun()));
    }

    @Test
    void refuses_a_version_whose_signatory_is_not_registered() {
        refused(GuardRejection.NO_SUCH_PARTY, "/signatories/1", () -> when(GUILD, propose(GUILD, STRANGER), begun()));
    }

    @Test
    void refuses_a_version_of_an_agreement_that_does_not_exist() {
        refused(AgreementRejection.NO_SUCH_AGREEMENT, null, () -> when(GUILD, propose(GUILD, TOWN)));
    }

    @Test
    void refuses_a_version_after_the_agreement_is_in_force() {
        refused(AgreementRejection.ALREADY_IN_FORCE, null, () -> when(GUILD, propose(GUILD, TOWN), inForce()));
    }

    @Test
    void refuses_a_version_under_a_mandate_for_another_project() {
        refused(
                GuardRejection.MANDATE_DOES_NOT_COVER,
                null,
                () -> AgreementDecider.decide(
                        after(begun()), propose(GUILD, TOWN), facts(GUILD, elsewhere(), everything())));
    }

    @Test
    void a_signature_waits_for_the_others() {
        assertThat(when(GUILD, sign(1, TODAY), begun())).containsExactly(signed(1, GUILD, TODAY));
    }

    @Test
    void a_signature_names_the_mandate_it_was_given_under() {
        var mandate = mandate(PROJECT);
        var events = AgreementDecider.decide(after(begun()), sign(1, TODAY), facts(GUILD, mandate, everything()));
        assertThat(events)
                .singleElement()
                .extracting(event -> ((AgreementSigned) event).mandate())
                .isEqualTo(mandate.mandateId());
    }

    @Test
    void a_signature_needs_authority_on_its_day() {
        assertThat(sign(1, TODAY.minusDays(2)).authority())
                .isEqualTo(Authority.selfOr(MandateAct.SIGN).on(TODAY.minusDays(2)));
    }

    @Test
    void is_in_force_when_the_last_signatory_signs() {
        assertThat(when(TOWN, sign(1, TODAY), with(begun(), signed(1, GUILD, TODAY.minusDays(3)))))
                .containsExactly(signed(1, TOWN, TODAY), inForce(1, TODAY));
    }

    @Test
    void is_in_force_from_the_latest_signature_even_when_that_was_recorded_first() {
        assertThat(when(TOWN, sign(1, TODAY.minusDays(3)), with(begun(), signed(1, GUILD, TODAY))))
                .contains(inForce(1, TODAY));
    }

    @Test
    void signatures_on_an_earlier_version_do_not_count_for_a_later_one() {
        var reworded = with(begun(), signed(1, GUILD, TODAY), proposed(2, TEXT, GUILD, TOWN));
        assertThat(when(TOWN, sign(2, TODAY), reworded)).containsExactly(signed(2, TOWN, TODAY));
        assertThat(when(GUILD, sign(2, TODAY), with(reworded, signed(2, TOWN, TODAY))))
                .contains(inForce(2, TODAY));
    }

    @Test
    void refuses_a_signature_on_a_superseded_version() {
        refused(
                AgreementRejection.VERSION_SUPERSEDED,
                "/version",
                () -> when(GUILD, sign(1, TODAY), with(begun(), proposed(2, TEXT, GUILD, TOWN))));
    }

    @Test
    void refuses_a_signature_on_a_version_nobody_proposed() {
        refused(AgreementRejection.NO_SUCH_VERSION, "/version", () -> when(GUILD, sign(2, TODAY), begun()));
        refused(AgreementRejection.NO_SUCH_VERSION, "/version", () -> when(GUILD, sign(0, TODAY), begun()));
    }

    @Test
    void refuses_a_signature_whose_hash_is_not_the_versions() {
        var other = new SignAgreement(AGREEMENT, 1, "0".repeat(64), SignatureMethod.MITID, TODAY, null);
        refused(AgreementRejection.HASH_DIFFERS, "/versionHash", () -> when(GUILD, other, begun()));
    }

    @Test
    void refuses_a_signature_of_a_party_that_is_not_asked() {
        refused(AgreementRejection.NOT_A_SIGNATORY, null, () -> when(FIRM, sign(1, TODAY), begun()));
    }

    @Test
    void refuses_a_second_signature_of_the_same_party() {
        refused(
                AgreementRejection.ALREADY_SIGNED,
                null,
                () -> when(GUILD, sign(1, TODAY), with(begun(), signed(1, GUILD, TODAY))));
    }

    @Test
    void refuses_a_signature_of_tomorrow() {
        refused(
                GuardRejection.EFFECTIVE_IN_THE_FUTURE,
                "/effectiveOn",
                () -> when(GUILD, sign(1, TODAY.plusDays(1)), begun()));
    }

    @Test
    void refuses_a_signature_after_the_agreement_is_in_force() {
        refused(AgreementRejection.ALREADY_IN_FORCE, null, () -> when(GUILD, sign(1, TODAY), inForce()));
    }

    @Test
    void refuses_a_signature_on_an_agreement_that_does_not_exist() {
        refused(AgreementRejection.NO_SUCH_AGREEMENT, null, () -> when(GUILD, sign(1, TODAY)));
    }

    @Test
    void refuses_a_signature_under_a_mandate_for_another_project() {
        refused(
                GuardRejection.MANDATE_DOES_NOT_COVER,
                null,
                () -> AgreementDecider.decide(after(begun()), sign(1, TODAY), facts(GUILD, elsewhere(), everything())));
    }

    @Test
    void a_version_has_files_and_days_and_says_when_it_was_proposed() {
        var wording = new Wording(
                TEXT, List.of(SCAN), new Period(TODAY, TODAY.plusYears(2)), List.of(GUILD, TOWN), TODAY, REASON);
        assertThat(when(GUILD, new ProposeVersion(AGREEMENT, wording), begun()))
                .singleElement()
                .satisfies(event -> {
                    var version = (VersionProposed) event;
                    assertThat(version.documents()).containsExactly(SCAN);
                    assertThat(version.period().to()).isEqualTo(TODAY.plusYears(2));
                    assertThat(version.effectiveOn()).isEqualTo(TODAY);
                    assertThat(version.reason()).isEqualTo(REASON);
                });
    }

    @Test
    void is_in_force_from_the_day_it_names_to_the_day_it_names() {
        var version = version(TODAY.plusDays(20), TODAY.plusYears(2));
        assertThat(when(GUILD, signing(version), drafted(GUILD), version, signedVersion(version, TOWN)))
                .contains(new AgreementInForce(AGREEMENT, 1, TODAY.plusDays(20), TODAY.plusYears(2)));
    }

    @Test
    void refuses_a_version_that_ends_before_it_begins() {
        var wording =
                new Wording(TEXT, List.of(), new Period(TODAY, TODAY.minusDays(1)), List.of(GUILD, TOWN), TODAY, null);
        refused(
                AgreementRejection.ENDS_BEFORE_IT_BEGINS,
                "/inForceTo",
                () -> when(GUILD, new ProposeVersion(AGREEMENT, wording), begun()));
    }

    @Test
    void refuses_the_last_signature_on_a_version_whose_last_day_has_passed() {
        var version = version(null, TODAY.minusDays(1));
        refused(
                AgreementRejection.PERIOD_OVER,
                null,
                () -> when(GUILD, signing(version), drafted(GUILD), version, signedVersion(version, TOWN)));
    }

    @Test
    void the_version_hash_is_sha_256_over_newline_separated_lines() {
        // printf 'agreement <id>\nversion 1\ntext <commitment>\nsignatory <guild>\nsignatory <town>' | sha256sum
        assertThat(VersionHash.of(AGREEMENT, 1, TEXT, List.of(), OPEN_PERIOD, List.of(TOWN, GUILD)))
                .isEqualTo("45695a43fe34cc1629610bb9da7829ebdccaab68dc19f8124ddb398b6737923c");
        // … 'document <commitment>\nfrom 2026-03-09\nto 2027-12-31' before the signatories
        assertThat(VersionHash.of(
                        AGREEMENT,
                        1,
                        TEXT,
                        List.of(SCAN),
                        new Period(TODAY, LocalDate.of(2027, 12, 31)),
                        List.of(TOWN, GUILD)))
                .isEqualTo("d3857be89195a71a11f7bd382798506e7b8f02db9c30b86e2883b6cf3232dc7b");
    }

    private static VersionProposed version(@Nullable LocalDate from, @Nullable LocalDate to) {
        var parties = List.of(GUILD, TOWN);
        var period = new Period(from, to);
        var hash = VersionHash.of(AGREEMENT, 1, TEXT, List.of(), period, parties);
        return new VersionProposed(AGREEMENT, 1, TEXT, List.of(), period, hash, parties, TODAY, null);
    }

    private static SignAgreement signing(VersionProposed version) {
        return new SignAgreement(AGREEMENT, 1, version.versionHash(), SignatureMethod.PAPER, TODAY, null);
    }

    private static AgreementSigned signedVersion(VersionProposed version, PartyId party) {
        return new AgreementSigned(
                AGREEMENT, 1, version.versionHash(), party, null, SignatureMethod.MITID, TODAY, null);
    }
}
