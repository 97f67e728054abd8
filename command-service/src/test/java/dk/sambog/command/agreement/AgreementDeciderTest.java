package dk.sambog.command.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.sambog.command.agreement.AgreementCommand.DraftAgreement;
import dk.sambog.command.agreement.AgreementCommand.ProposeVersion;
import dk.sambog.command.agreement.AgreementCommand.RecordFromSource;
import dk.sambog.command.agreement.AgreementCommand.SignAgreement;
import dk.sambog.command.agreement.AgreementState.NotDrafted;
import dk.sambog.command.decision.Authority;
import dk.sambog.command.guard.Facts;
import dk.sambog.command.guard.Guard;
import dk.sambog.command.guard.GuardRejection;
import dk.sambog.command.guard.InstallationFacts;
import dk.sambog.command.guard.MandateFacts;
import dk.sambog.command.guard.PartyFacts;
import dk.sambog.command.guard.ProjectFacts;
import dk.sambog.command.problem.CommandRejected;
import dk.sambog.command.problem.Rejection;
import dk.sambog.events.Asset;
import dk.sambog.events.Commitment;
import dk.sambog.events.ExternalReference;
import dk.sambog.events.Quantity;
import dk.sambog.events.agreement.AgreementEvent;
import dk.sambog.events.agreement.AgreementEvent.AgreementDrafted;
import dk.sambog.events.agreement.AgreementEvent.AgreementInForce;
import dk.sambog.events.agreement.AgreementEvent.AgreementRecordedFromSource;
import dk.sambog.events.agreement.AgreementEvent.AgreementSigned;
import dk.sambog.events.agreement.AgreementEvent.VersionProposed;
import dk.sambog.events.agreement.AgreementId;
import dk.sambog.events.agreement.SignatureMethod;
import dk.sambog.events.contribution.ContributionKind;
import dk.sambog.events.document.DocumentId;
import dk.sambog.events.document.DocumentRef;
import dk.sambog.events.document.TextId;
import dk.sambog.events.document.TextRef;
import dk.sambog.events.party.MandateAct;
import dk.sambog.events.party.MandateId;
import dk.sambog.events.party.PartyId;
import dk.sambog.events.party.PartyType;
import dk.sambog.events.project.ProjectId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AgreementDeciderTest {
    private static final AgreementId AGREEMENT = new AgreementId(id(1));
    private static final ProjectId PROJECT = new ProjectId(id(2));
    private static final PartyId GUILD = new PartyId(id(10));
    private static final PartyId TOWN = new PartyId(id(11));
    private static final PartyId FIRM = new PartyId(id(12));
    private static final PartyId OPERATOR = new PartyId(id(13));
    private static final PartyId STRANGER = new PartyId(id(99));
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 9);
    private static final TextRef TEXT = text(20);
    private static final TextRef OTHER_TEXT = text(21);

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
                .containsExactly(signed(1, TOWN, TODAY), new AgreementInForce(AGREEMENT, 1, TODAY));
    }

    @Test
    void is_in_force_from_the_latest_signature_even_when_that_was_recorded_first() {
        assertThat(when(TOWN, sign(1, TODAY.minusDays(3)), with(begun(), signed(1, GUILD, TODAY))))
                .contains(new AgreementInForce(AGREEMENT, 1, TODAY));
    }

    @Test
    void signatures_on_an_earlier_version_do_not_count_for_a_later_one() {
        var reworded = with(begun(), signed(1, GUILD, TODAY), proposed(2, TEXT, GUILD, TOWN));
        assertThat(when(TOWN, sign(2, TODAY), reworded)).containsExactly(signed(2, TOWN, TODAY));
        assertThat(when(GUILD, sign(2, TODAY), with(reworded, signed(2, TOWN, TODAY))))
                .contains(new AgreementInForce(AGREEMENT, 2, TODAY));
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
        var other = new SignAgreement(AGREEMENT, 1, "0".repeat(64), SignatureMethod.MITID, TODAY);
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
    void the_version_hash_is_sha_256_over_newline_separated_lines() {
        // printf '<agreement>\n1\n<commitment>\n<guild>\n<town>' | sha256sum
        assertThat(VersionHash.of(AGREEMENT, 1, TEXT.commitment(), List.of(TOWN, GUILD)))
                .isEqualTo("82994b5e2d4226426a86e3d7c24b1b189f150dd742726e20db00f0834f4f161c");
    }

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
                        source(commitment(
                                GUILD, ContributionKind.MATERIALS, new Quantity(60, Asset.ofUnit("sandbag"))))));
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

    private static List<AgreementEvent> when(PartyId party, AgreementCommand command, AgreementEvent... history) {
        return AgreementDecider.decide(after(history), command, facts(party, null, everything()));
    }

    private static AgreementState after(AgreementEvent... history) {
        AgreementState state = new NotDrafted();
        for (var event : history) {
            state = AgreementDecider.evolve(state, event);
        }
        return state;
    }

    private static void refused(Rejection rejection, @Nullable String pointer, ThrowingCallable command) {
        assertThatThrownBy(command).isInstanceOfSatisfying(CommandRejected.class, refusal -> {
            assertThat(refusal.rejection()).isEqualTo(rejection);
            assertThat(refusal.pointer()).isEqualTo(pointer);
        });
    }

    private static AgreementEvent[] begun() {
        return new AgreementEvent[] {drafted(GUILD), proposed(1, TEXT, GUILD, TOWN)};
    }

    private static AgreementEvent[] inForce() {
        return with(
                begun(), signed(1, GUILD, TODAY), signed(1, TOWN, TODAY), new AgreementInForce(AGREEMENT, 1, TODAY));
    }

    private static AgreementEvent[] with(AgreementEvent[] history, AgreementEvent... more) {
        var all = Arrays.copyOf(history, history.length + more.length);
        System.arraycopy(more, 0, all, history.length, more.length);
        return all;
    }

    private static DraftAgreement draft(PartyId... signatories) {
        return new DraftAgreement(AGREEMENT, PROJECT, TEXT, List.of(signatories));
    }

    private static ProposeVersion propose(PartyId... signatories) {
        return new ProposeVersion(AGREEMENT, OTHER_TEXT, List.of(signatories));
    }

    private static SignAgreement sign(int version, LocalDate day) {
        return new SignAgreement(AGREEMENT, version, hash(version), SignatureMethod.MITID, day);
    }

    private static AgreementDrafted drafted(PartyId drafter) {
        return new AgreementDrafted(AGREEMENT, PROJECT, drafter);
    }

    private static VersionProposed proposed(int version, TextRef text, PartyId... signatories) {
        var all = List.of(signatories);
        return new VersionProposed(
                AGREEMENT, version, text, VersionHash.of(AGREEMENT, version, text.commitment(), all), all);
    }

    private static AgreementSigned signed(int version, PartyId party, LocalDate day) {
        return new AgreementSigned(AGREEMENT, version, hash(version), party, null, SignatureMethod.MITID, day);
    }

    private static String hash(int version) {
        return VersionHash.of(AGREEMENT, version, TEXT.commitment(), List.of(GUILD, TOWN));
    }

    private static RecordFromSource source(AgreementRecordedFromSource.Commitment... commitments) {
        return source(TODAY, TODAY.minusYears(1), TODAY.plusYears(1), commitments);
    }

    private static RecordFromSource source(
            LocalDate effectiveOn,
            LocalDate from,
            LocalDate to,
            AgreementRecordedFromSource.Commitment... commitments) {
        var document = new DocumentRef(new DocumentId(id(40)), new Commitment("d".repeat(64)));
        return new RecordFromSource(
                AGREEMENT,
                PROJECT,
                new AgreementRecordedFromSource.Source(document, 17, "EU-17"),
                List.of(commitments),
                from,
                to,
                List.of(new ExternalReference("eu-project", "17")),
                effectiveOn,
                effectiveOn);
    }

    private static AgreementRecordedFromSource recorded(RecordFromSource command) {
        return new AgreementRecordedFromSource(
                AGREEMENT,
                PROJECT,
                command.source(),
                command.commitments(),
                command.inForceFrom(),
                command.inForceTo(),
                command.externalReferences(),
                command.effectiveOn(),
                command.accountingDate());
    }

    private static AgreementRecordedFromSource.Commitment eu(long oere) {
        return commitment(FIRM, ContributionKind.CASH_GRANT, kroner(oere));
    }

    private static AgreementRecordedFromSource.Commitment commitment(
            PartyId party, ContributionKind kind, Quantity quantity) {
        return new AgreementRecordedFromSource.Commitment(party, kind, quantity, false);
    }

    private static Quantity kroner(long oere) {
        return new Quantity(oere, Asset.ofCurrency("DKK"));
    }

    private static MandateFacts elsewhere() {
        return mandate(new ProjectId(id(3)));
    }

    private static MandateFacts mandate(ProjectId project) {
        return new MandateFacts(
                new MandateId(id(30)),
                GUILD,
                STRANGER,
                Set.of(MandateAct.SIGN),
                project,
                LocalDate.EPOCH,
                null,
                null,
                null);
    }

    private static Facts facts(PartyId party, @Nullable MandateFacts mandate, Map<Guard<?>, Object> guards) {
        var actor = mandate == null ? party : mandate.grantee();
        return new Facts(actor, party, mandate, Instant.parse("2026-03-09T10:00:00Z"), TODAY, guards);
    }

    private static Map<Guard<?>, Object> everything() {
        var guards = parties(GUILD, TOWN, FIRM, OPERATOR);
        guards.put(new Guard.OfInstallation(), new InstallationFacts(OPERATOR));
        guards.put(new Guard.OfProject(PROJECT), new ProjectFacts(PROJECT, GUILD, true));
        return guards;
    }

    private static Map<Guard<?>, Object> parties(PartyId... parties) {
        var guards = new HashMap<Guard<?>, Object>();
        for (var party : parties) {
            guards.put(new Guard.OfParty(party), new PartyFacts(party, PartyType.ASSOCIATION));
        }
        return guards;
    }

    private static TextRef text(int number) {
        return new TextRef(
                new TextId(id(number)),
                new Commitment(Integer.toHexString(number).repeat(32)));
    }

    private static UUID id(int number) {
        return new UUID(0x0199_0000_0000_7000L, 0x8000_0000_0000_0000L + number);
    }
}
