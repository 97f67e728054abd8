package dk.sambog.command.agreement.rule;

import static dk.sambog.command.agreement.rule.AgreementExamples.AGREEMENT;
import static dk.sambog.command.agreement.rule.AgreementExamples.FIRM;
import static dk.sambog.command.agreement.rule.AgreementExamples.GUILD;
import static dk.sambog.command.agreement.rule.AgreementExamples.OPERATOR;
import static dk.sambog.command.agreement.rule.AgreementExamples.OTHER_TEXT;
import static dk.sambog.command.agreement.rule.AgreementExamples.REASON;
import static dk.sambog.command.agreement.rule.AgreementExamples.SCAN;
import static dk.sambog.command.agreement.rule.AgreementExamples.STRANGER;
import static dk.sambog.command.agreement.rule.AgreementExamples.TODAY;
import static dk.sambog.command.agreement.rule.AgreementExamples.TOWN;
import static dk.sambog.command.agreement.rule.AgreementExamples.after;
import static dk.sambog.command.agreement.rule.AgreementExamples.begun;
import static dk.sambog.command.agreement.rule.AgreementExamples.elsewhere;
import static dk.sambog.command.agreement.rule.AgreementExamples.eu;
import static dk.sambog.command.agreement.rule.AgreementExamples.everything;
import static dk.sambog.command.agreement.rule.AgreementExamples.facts;
import static dk.sambog.command.agreement.rule.AgreementExamples.id;
import static dk.sambog.command.agreement.rule.AgreementExamples.inForce;
import static dk.sambog.command.agreement.rule.AgreementExamples.inForceUntil;
import static dk.sambog.command.agreement.rule.AgreementExamples.recorded;
import static dk.sambog.command.agreement.rule.AgreementExamples.refused;
import static dk.sambog.command.agreement.rule.AgreementExamples.sign;
import static dk.sambog.command.agreement.rule.AgreementExamples.source;
import static dk.sambog.command.agreement.rule.AgreementExamples.when;
import static dk.sambog.command.agreement.rule.AgreementExamples.with;
import static org.assertj.core.api.Assertions.assertThat;

import dk.sambog.command.agreement.rule.AgreementCommand.ProposeAmendment;
import dk.sambog.command.agreement.rule.AgreementCommand.SignAgreement;
import dk.sambog.command.facts.GuardRejection;
import dk.sambog.events.agreement.AgreementEvent;
import dk.sambog.events.agreement.AmendmentEvent.AgreementTransferred;
import dk.sambog.events.agreement.AmendmentEvent.AmendmentInForce;
import dk.sambog.events.agreement.AmendmentEvent.AmendmentProposed;
import dk.sambog.events.agreement.AmendmentEvent.AmendmentSigned;
import dk.sambog.events.agreement.AmendmentEvent.Change;
import dk.sambog.events.agreement.AmendmentEvent.PeriodExtended;
import dk.sambog.events.agreement.AmendmentKind;
import dk.sambog.events.agreement.ProjectAspect;
import dk.sambog.events.agreement.SignatureMethod;
import dk.sambog.events.party.PartyId;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class AmendmentRulesTest {
    private static final LocalDate END = TODAY.plusYears(1);
    private static final Change SCOPE =
            new Change(AmendmentKind.PROJECT, List.of(ProjectAspect.SCOPE), null, List.of(), null, null, null);
    private static final Change LINES =
            new Change(AmendmentKind.BUDGET, List.of(), null, List.of("drift"), null, null, null);

    @Test
    void an_amendment_names_what_it_changes_and_asks_every_party() {
        assertThat(when(TOWN, amend(SCOPE), inForce())).singleElement().satisfies(event -> {
            var proposed = (AmendmentProposed) event;
            assertThat(proposed.version()).isEqualTo(2);
            assertThat(proposed.supersedes()).isEqualTo(1);
            assertThat(proposed.change()).isEqualTo(SCOPE);
            assertThat(proposed.signatories()).containsExactly(GUILD, TOWN);
            assertThat(proposed.documents()).containsExactly(SCAN);
            assertThat(proposed.versionHash())
                    .isEqualTo(VersionHash.ofAmendment(
                            AGREEMENT, 2, OTHER_TEXT, List.of(SCAN), 1, SCOPE, List.of(TOWN, GUILD)));
        });
    }

    @Test
    void a_budget_amendment_names_a_revision_of_the_plan_or_lines_of_it() {
        var revision = new Change(AmendmentKind.BUDGET, List.of(), id(50), List.of(), null, null, null);
        assertThat(when(TOWN, amend(revision), inForce())).hasSize(1);
        assertThat(when(TOWN, amend(LINES), inForce())).hasSize(1);
    }

    @Test
    void whoever_comes_in_signs_too() {
        assertThat(proposal(when(GUILD, amend(transfer(TOWN, FIRM)), inForce())).signatories())
                .containsExactly(GUILD, TOWN, FIRM);
        assertThat(proposal(when(GUILD, amend(SCOPE, GUILD, TOWN, OPERATOR), inForce()))
                        .signatories())
                .containsExactly(GUILD, TOWN, OPERATOR);
    }

    @Test
    void the_agreement_stands_until_every_party_has_signed_the_amendment() {
        var proposed = proposal(when(TOWN, amend(SCOPE), inForce()));
        var first = when(GUILD, signing(proposed), with(inForce(), proposed));
        assertThat(first).containsExactly(signed(proposed, GUILD));
        assertThat(when(TOWN, signing(proposed), with(inForce(), proposed, signed(proposed, GUILD))))
                .containsExactly(
                        signed(proposed, TOWN),
                        new AmendmentInForce(AGREEMENT, 2, 1, AmendmentKind.PROJECT, TODAY, null));
    }

    @Test
    void an_extension_in_force_extends_the_period() {
        var proposed = proposal(when(TOWN, amend(extension(END.plusYears(1))), inForceUntil(END)));
        assertThat(when(TOWN, signing(proposed), with(inForceUntil(END), proposed, signed(proposed, GUILD))))
                .containsExactly(
                        signed(proposed, TOWN),
                        new AmendmentInForce(AGREEMENT, 2, 1, AmendmentKind.EXTENSION, TODAY, END.plusYears(1)),
                        new PeriodExtended(AGREEMENT, 2, END, END.plusYears(1), TODAY));
    }

    @Test
    void a_transfer_in_force_puts_one_party_in_the_place_of_another() {
        var history = transferred();
        assertThat(history)
                .contains(
                        new AmendmentInForce(AGREEMENT, 2, 1, AmendmentKind.TRANSFER, TODAY, null),
                        new AgreementTransferred(AGREEMENT, 2, TOWN, FIRM, TODAY));
        assertThat(proposal(when(FIRM, amend(SCOPE), history)).signatories()).containsExactly(GUILD, FIRM);
        refused(AgreementRejection.NOT_PARTY_TO_IT, null, () -> when(TOWN, amend(SCOPE), history));
    }

    @Test
    void another_amendment_takes_the_place_of_one_that_waits() {
        var first = proposal(when(TOWN, amend(SCOPE), inForce()));
        var second = proposal(when(GUILD, amend(LINES), with(inForce(), first, signed(first, GUILD))));
        assertThat(second.version()).isEqualTo(3);
        assertThat(second.supersedes()).isEqualTo(1);
        var history = with(inForce(), first, signed(first, GUILD), second);
        refused(AgreementRejection.VERSION_SUPERSEDED, "/version", () -> when(TOWN, signing(first), history));
        assertThat(when(TOWN, signing(second), history)).containsExactly(signed(second, TOWN));
    }

    @Test
    void a_signature_on_an_amendment_follows_the_rules_of_signatures() {
        var proposed = proposal(when(TOWN, amend(SCOPE), inForce()));
        var history = with(inForce(), proposed);
        refused(AgreementRejection.NOT_A_SIGNATORY, null, () -> when(FIRM, signing(proposed), history));
        refused(AgreementRejection.NO_SUCH_VERSION, "/version", () -> when(GUILD, sign(3, TODAY), history));
        refused(AgreementRejection.HASH_DIFFERS, "/versionHash", () -> when(GUILD, sign(2, TODAY), history));
        refused(
                AgreementRejection.ALREADY_SIGNED,
                null,
                () -> when(GUILD, signing(proposed), with(history, signed(proposed, GUILD))));
    }

    @Test
    void refuses_an_amendment_of_what_nobody_agreed() {
        refused(AgreementRejection.NO_SUCH_AGREEMENT, null, () -> when(GUILD, amend(SCOPE)));
        refused(AgreementRejection.NOT_IN_FORCE, null, () -> when(GUILD, amend(SCOPE), begun()));
        refused(AgreementRejection.FROM_SOURCE, null, () -> when(FIRM, amend(SCOPE), recorded(source(eu(1)))));
    }

    @Test
    void refuses_an_amendment_from_a_bystander() {
        refused(AgreementRejection.NOT_PARTY_TO_IT, null, () -> when(FIRM, amend(SCOPE), inForce()));
    }

    @Test
    void refuses_an_amendment_of_tomorrow() {
        var tomorrow =
                new ProposeAmendment(AGREEMENT, SCOPE, OTHER_TEXT, List.of(), List.of(), TODAY.plusDays(1), REASON);
        refused(GuardRejection.EFFECTIVE_IN_THE_FUTURE, "/effectiveOn", () -> when(GUILD, tomorrow, inForce()));
    }

    @Test
    void refuses_an_amendment_under_a_mandate_for_another_project() {
        refused(
                GuardRejection.MANDATE_DOES_NOT_COVER,
                null,
                () -> AgreementDecider.decide(after(inForce()), amend(SCOPE), facts(GUILD, elsewhere(), everything())));
    }

    @Test
    void refuses_an_amendment_that_names_no_change() {
        for (var kind : AmendmentKind.values()) {
            var nothing = new Change(kind, List.of(), null, List.of(), null, null, null);
            refused(AgreementRejection.CHANGE_NOT_NAMED, "/change", () -> when(GUILD, amend(nothing), inForce()));
        }
        var half = new Change(AmendmentKind.TRANSFER, List.of(), null, List.of(), TOWN, null, null);
        refused(AgreementRejection.CHANGE_NOT_NAMED, "/change", () -> when(GUILD, amend(half), inForce()));
    }

    @Test
    void refuses_an_amendment_that_changes_two_things() {
        var both = new Change(
                AmendmentKind.PROJECT, List.of(ProjectAspect.PLACE), null, List.of("drift"), null, null, null);
        refused(AgreementRejection.CHANGE_OF_ANOTHER_KIND, "/change", () -> when(GUILD, amend(both), inForce()));
    }

    @Test
    void refuses_a_transfer_from_who_is_no_party_and_to_who_is_one() {
        refused(
                AgreementRejection.TRANSFERS_FROM_NO_PARTY,
                "/change/from",
                () -> when(GUILD, amend(transfer(FIRM, OPERATOR)), inForce()));
        refused(
                AgreementRejection.TRANSFERS_TO_A_PARTY,
                "/change/to",
                () -> when(GUILD, amend(transfer(TOWN, GUILD)), inForce()));
        refused(
                GuardRejection.NO_SUCH_PARTY,
                "/change/to",
                () -> when(GUILD, amend(transfer(TOWN, STRANGER)), inForce()));
    }

    @Test
    void refuses_to_extend_what_has_no_end_or_to_no_later_day() {
        refused(AgreementRejection.OPEN_ENDED, "/change", () -> when(GUILD, amend(extension(END)), inForce()));
        refused(
                AgreementRejection.NOT_LATER,
                "/change/newEnd",
                () -> when(GUILD, amend(extension(END)), inForceUntil(END)));
    }

    @Test
    void refuses_an_amendment_that_a_party_is_not_asked_to_sign() {
        refused(
                AgreementRejection.PARTY_LEFT_OUT,
                "/signatories",
                () -> when(GUILD, amend(SCOPE, GUILD, FIRM), inForce()));
        refused(
                AgreementRejection.PARTY_LEFT_OUT,
                "/signatories",
                () -> when(GUILD, amend(transfer(TOWN, FIRM), GUILD, TOWN), inForce()));
    }

    private static AgreementEvent[] transferred() {
        var proposed = proposal(when(GUILD, amend(transfer(TOWN, FIRM)), inForce()));
        var waiting = with(inForce(), proposed, signed(proposed, GUILD), signed(proposed, TOWN));
        return with(waiting, when(FIRM, signing(proposed), waiting).toArray(AgreementEvent[]::new));
    }

    private static Change transfer(PartyId from, PartyId to) {
        return new Change(AmendmentKind.TRANSFER, List.of(), null, List.of(), from, to, null);
    }

    private static Change extension(LocalDate newEnd) {
        return new Change(AmendmentKind.EXTENSION, List.of(), null, List.of(), null, null, newEnd);
    }

    private static ProposeAmendment amend(Change change, PartyId... signatories) {
        return new ProposeAmendment(AGREEMENT, change, OTHER_TEXT, List.of(SCAN), List.of(signatories), TODAY, REASON);
    }

    private static AmendmentProposed proposal(List<AgreementEvent> events) {
        return (AmendmentProposed) events.getFirst();
    }

    private static SignAgreement signing(AmendmentProposed proposed) {
        return new SignAgreement(
                AGREEMENT, proposed.version(), proposed.versionHash(), SignatureMethod.MITID, TODAY, null);
    }

    private static AmendmentSigned signed(AmendmentProposed proposed, PartyId party) {
        return new AmendmentSigned(
                AGREEMENT, proposed.version(), proposed.versionHash(), party, null, SignatureMethod.MITID, TODAY, null);
    }
}
