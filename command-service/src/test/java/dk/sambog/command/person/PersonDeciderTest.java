package dk.sambog.command.person;

import static dk.sambog.command.testing.Refusals.assertRefused;
import static dk.sambog.command.testing.TestFacts.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import dk.sambog.command.facts.Facts;
import dk.sambog.command.facts.Guard;
import dk.sambog.command.facts.GuardRejection;
import dk.sambog.command.facts.party.InstallationFacts;
import dk.sambog.command.facts.party.RetentionFacts;
import dk.sambog.command.person.PersonCommand.ConfirmPayoutAccount;
import dk.sambog.command.person.PersonCommand.CorrectDetail;
import dk.sambog.command.person.PersonCommand.DeferErasure;
import dk.sambog.command.person.PersonCommand.ErasePerson;
import dk.sambog.command.testing.TestFacts;
import dk.sambog.events.Commitment;
import dk.sambog.events.LegalBasis;
import dk.sambog.events.party.MandateAct;
import dk.sambog.events.party.PartyDetail;
import dk.sambog.events.party.PartyEvent;
import dk.sambog.events.party.PartyEvent.ErasureDeferred;
import dk.sambog.events.party.PartyEvent.PartyDetailsCorrected;
import dk.sambog.events.party.PartyEvent.PartyErased;
import dk.sambog.events.party.PartyEvent.PartyRegistered;
import dk.sambog.events.party.PartyEvent.PayoutAccountConfirmed;
import dk.sambog.events.party.PartyId;
import dk.sambog.events.party.PartyType;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PersonDeciderTest {
    private static final PartyId KAREN = new PartyId(new UUID(1, 1));
    private static final PartyId METTE = new PartyId(new UUID(1, 2));
    private static final PartyId OPERATOR = new PartyId(new UUID(1, 3));
    private static final PartyId GUILD = new PartyId(new UUID(1, 4));
    private static final Commitment OLD = Commitment.of("a".repeat(64));
    private static final Commitment NEW = Commitment.of("b".repeat(64));
    private static final PartyRegistered REGISTERED = new PartyRegistered(KAREN, PartyType.PERSON, List.of(), OLD);
    private static final PartyDetailsCorrected ACCOUNT_BY_KAREN =
            new PartyDetailsCorrected(KAREN, PartyDetail.PAYOUT_ACCOUNT, null, NEW, KAREN);

    @Test
    void corrects_ones_own_name() {
        assertThat(decide(new CorrectDetail(KAREN, PartyDetail.NAME, NEW), by(KAREN), REGISTERED))
                .containsExactly(new PartyDetailsCorrected(KAREN, PartyDetail.NAME, OLD, NEW, KAREN));
    }

    @Test
    void removes_a_detail_and_remembers_what_stood_there() {
        var email = new PartyDetailsCorrected(KAREN, PartyDetail.EMAIL, null, NEW, KAREN);
        assertThat(decide(new CorrectDetail(KAREN, PartyDetail.EMAIL, null), by(KAREN), REGISTERED, email))
                .containsExactly(new PartyDetailsCorrected(KAREN, PartyDetail.EMAIL, NEW, null, KAREN));
    }

    @Test
    void an_administrator_of_the_ledger_corrects_for_who_cannot() {
        assertThat(decide(new CorrectDetail(KAREN, PartyDetail.PHONE, NEW), asOperator(METTE), REGISTERED))
                .containsExactly(new PartyDetailsCorrected(KAREN, PartyDetail.PHONE, null, NEW, METTE));
    }

    @Test
    void refuses_a_correction_by_somebody_else() {
        assertRefused(
                () -> decide(new CorrectDetail(KAREN, PartyDetail.NAME, NEW), by(METTE), REGISTERED),
                PersonRejection.NOT_YOURS_TO_CORRECT);
    }

    @Test
    void refuses_a_correction_of_a_party_that_is_not_there() {
        assertRefused(
                () -> decide(new CorrectDetail(KAREN, PartyDetail.NAME, NEW), by(KAREN)),
                PersonRejection.NO_SUCH_PARTY);
    }

    @Test
    void refuses_a_correction_before_the_ledger_is_founded() {
        assertRefused(
                () -> PersonDecider.decide(
                        given(REGISTERED), new CorrectDetail(KAREN, PartyDetail.NAME, NEW), TestFacts.by(METTE)),
                GuardRejection.NOT_FOUNDED);
    }

    @Test
    void refuses_to_take_a_name_away() {
        assertRefused(
                () -> decide(new CorrectDetail(KAREN, PartyDetail.NAME, null), by(KAREN), REGISTERED),
                PersonRejection.NAME_STAYS,
                "/value");
    }

    @Test
    void refuses_to_remove_what_is_not_there() {
        assertRefused(
                () -> decide(new CorrectDetail(KAREN, PartyDetail.EMAIL, null), by(KAREN), REGISTERED),
                PersonRejection.NOTHING_TO_REMOVE,
                "/field");
    }

    @Test
    void a_second_person_confirms_a_payout_account() {
        assertThat(decide(new ConfirmPayoutAccount(KAREN), asOperator(METTE), REGISTERED, ACCOUNT_BY_KAREN))
                .containsExactly(new PayoutAccountConfirmed(KAREN, NEW, METTE));
    }

    @Test
    void refuses_a_confirmation_by_who_entered_the_account_under_another_id() {
        var twice = TestFacts.alsoKnownAs(asOperator(METTE), METTE, PartyType.PERSON, KAREN);
        assertRefused(
                () -> decide(new ConfirmPayoutAccount(KAREN), twice, REGISTERED, ACCOUNT_BY_KAREN),
                PersonRejection.CONFIRMED_BY_ANOTHER);
    }

    @Test
    void refuses_a_confirmation_by_who_entered_the_account() {
        assertRefused(
                () -> decide(new ConfirmPayoutAccount(KAREN), by(KAREN), REGISTERED, ACCOUNT_BY_KAREN),
                PersonRejection.CONFIRMED_BY_ANOTHER);
    }

    @Test
    void refuses_a_confirmation_where_there_is_no_account() {
        assertRefused(
                () -> decide(new ConfirmPayoutAccount(KAREN), asOperator(METTE), REGISTERED),
                PersonRejection.NO_PAYOUT_ACCOUNT);
    }

    @Test
    void refuses_a_second_confirmation_and_asks_for_one_again_once_the_account_has_changed() {
        var confirmed = new PayoutAccountConfirmed(KAREN, NEW, METTE);
        assertRefused(
                () -> decide(
                        new ConfirmPayoutAccount(KAREN), asOperator(METTE), REGISTERED, ACCOUNT_BY_KAREN, confirmed),
                PersonRejection.ALREADY_CONFIRMED);
        assertThat(decide(
                        new ConfirmPayoutAccount(KAREN),
                        asOperator(METTE),
                        REGISTERED,
                        ACCOUNT_BY_KAREN,
                        confirmed,
                        ACCOUNT_BY_KAREN))
                .hasSize(1);
    }

    @Test
    void erases_a_person_on_behalf_of_the_operator() {
        assertThat(decide(new ErasePerson(KAREN, LegalBasis.GDPR_ART_17_1), asOperator(METTE), REGISTERED))
                .containsExactly(new PartyErased(KAREN, LegalBasis.GDPR_ART_17_1, METTE));
    }

    @Test
    void nothing_more_is_decided_about_an_erased_person() {
        var erased = new PartyErased(KAREN, LegalBasis.GDPR_ART_17_1, METTE);
        assertRefused(
                () -> decide(new ErasePerson(KAREN, LegalBasis.GDPR_ART_17_1), asOperator(METTE), REGISTERED, erased),
                PersonRejection.PARTY_ERASED);
    }

    @Test
    void refuses_an_erasure_on_behalf_of_anybody_else() {
        assertRefused(
                () -> decide(
                        new ErasePerson(KAREN, LegalBasis.GDPR_ART_17_1),
                        TestFacts.actingFor(by(METTE), GUILD, MandateAct.ADMINISTER),
                        REGISTERED),
                PersonRejection.ERASURE_IS_FOR_THE_OPERATOR);
    }

    @Test
    void refuses_to_erase_who_administers_the_ledger() {
        var erase = new ErasePerson(KAREN, LegalBasis.GDPR_ART_17_1);
        var administers = TestFacts.mandated(asOperator(METTE), OPERATOR, KAREN, MandateAct.ADMINISTER);
        assertRefused(() -> decide(erase, administers, REGISTERED), PersonRejection.ADMINISTERS_THE_LEDGER);
        var pledges = TestFacts.mandated(asOperator(METTE), OPERATOR, KAREN, MandateAct.PLEDGE);
        assertThat(decide(erase, pledges, REGISTERED)).hasSize(1);
    }

    @Test
    void refuses_to_erase_oneself_so_that_an_administrator_stays() {
        assertRefused(
                () -> decide(new ErasePerson(KAREN, LegalBasis.GDPR_ART_17_1), asOperator(KAREN), REGISTERED),
                PersonRejection.ERASES_ONESELF);
    }

    @Test
    void refuses_to_erase_an_organisation() {
        assertRefused(
                () -> decide(
                        new ErasePerson(KAREN, LegalBasis.GDPR_ART_17_1),
                        asOperator(METTE),
                        new PartyRegistered(KAREN, PartyType.ASSOCIATION, List.of(), OLD)),
                PersonRejection.ONLY_PEOPLE_ARE_ERASED);
    }

    @Test
    void refuses_an_erasure_under_a_law_that_keeps_and_a_deferral_under_one_that_does_not() {
        assertRefused(
                () -> decide(new ErasePerson(KAREN, LegalBasis.ARKIVLOVEN), asOperator(METTE), REGISTERED),
                PersonRejection.BASIS_DOES_NOT_FIT,
                "/legalBasis");
        assertRefused(
                () -> decide(
                        new DeferErasure(KAREN, LegalBasis.GDPR_ART_17_1, TODAY.plusYears(1)),
                        asOperator(METTE),
                        REGISTERED),
                PersonRejection.BASIS_DOES_NOT_FIT,
                "/legalBasis");
    }

    @Test
    void defers_an_erasure_and_refuses_it_up_to_that_day_and_no_longer() {
        var until = new ErasureDeferred(KAREN, LegalBasis.BOGFOERINGSLOVEN_12, TODAY.plusDays(1), METTE);
        assertThat(decide(
                        new DeferErasure(KAREN, LegalBasis.BOGFOERINGSLOVEN_12, TODAY.plusDays(1)),
                        asOperator(METTE),
                        REGISTERED))
                .containsExactly(until);
        for (var kept : List.of(TODAY, TODAY.plusDays(1))) {
            assertRefused(
                    () -> decide(
                            new ErasePerson(KAREN, LegalBasis.GDPR_ART_17_1),
                            asOperator(METTE),
                            REGISTERED,
                            new ErasureDeferred(KAREN, LegalBasis.BOGFOERINGSLOVEN_12, kept, METTE)),
                    PersonRejection.ERASURE_IS_DEFERRED);
        }
        assertThat(decide(
                        new ErasePerson(KAREN, LegalBasis.GDPR_ART_17_1),
                        asOperator(METTE),
                        REGISTERED,
                        new ErasureDeferred(KAREN, LegalBasis.BOGFOERINGSLOVEN_12, TODAY.minusDays(1), METTE)))
                .hasOnlyElementsOfType(PartyErased.class);
    }

    @Test
    void refuses_a_deferral_to_a_day_that_is_past() {
        assertRefused(
                () -> decide(new DeferErasure(KAREN, LegalBasis.ARKIVLOVEN, TODAY), asOperator(METTE), REGISTERED),
                PersonRejection.RETAIN_UNTIL_IS_PAST,
                "/retainUntil");
    }

    @Test
    void notes_a_deferral_instead_when_what_the_person_signed_must_be_kept() {
        var kept = new RetentionFacts(LegalBasis.EU_2021_1060_ART_82, TODAY.plusYears(5));
        var facts = TestFacts.holding(asOperator(METTE), new Guard.OfRetention(KAREN), kept);
        assertThat(decide(new ErasePerson(KAREN, LegalBasis.GDPR_ART_17_1), facts, REGISTERED))
                .containsExactly(new ErasureDeferred(KAREN, LegalBasis.EU_2021_1060_ART_82, TODAY.plusYears(5), METTE));
    }

    @Test
    void erases_when_what_the_person_signed_need_not_be_kept_any_longer() {
        var over = new RetentionFacts(LegalBasis.EU_2021_1060_ART_82, TODAY.minusDays(1));
        var facts = TestFacts.holding(asOperator(METTE), new Guard.OfRetention(KAREN), over);
        assertThat(decide(new ErasePerson(KAREN, LegalBasis.GDPR_ART_17_1), facts, REGISTERED))
                .hasOnlyElementsOfType(PartyErased.class);
    }

    private static List<PartyEvent> decide(PersonCommand command, Facts facts, PartyEvent... history) {
        return PersonDecider.decide(given(history), command, facts);
    }

    private static PersonState given(PartyEvent... history) {
        PersonState state = new PersonState.NotRegistered();
        for (var event : history) {
            state = PersonDecider.evolve(state, event);
        }
        return state;
    }

    private static Facts by(PartyId actor) {
        return TestFacts.holding(TestFacts.by(actor), new Guard.OfInstallation(), new InstallationFacts(OPERATOR));
    }

    private static Facts asOperator(PartyId actor) {
        return TestFacts.actingFor(by(actor), OPERATOR, MandateAct.ADMINISTER);
    }
}
