package dk.sambog.command.offer;

import static dk.sambog.command.testing.Refusals.assertRefused;
import static dk.sambog.command.testing.TestFacts.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import dk.sambog.command.facts.Facts;
import dk.sambog.command.facts.Guard;
import dk.sambog.command.facts.GuardRejection;
import dk.sambog.command.facts.party.InstallationFacts;
import dk.sambog.command.facts.project.NeedFacts;
import dk.sambog.command.offer.OfferCommand.MakeOffer;
import dk.sambog.command.offer.OfferCommand.MatchOffer;
import dk.sambog.command.offer.OfferCommand.TurnIntoPledge;
import dk.sambog.command.offer.OfferCommand.WithdrawOffer;
import dk.sambog.command.testing.TestFacts;
import dk.sambog.events.Asset;
import dk.sambog.events.Commitment;
import dk.sambog.events.Quantity;
import dk.sambog.events.contribution.ContributionKind;
import dk.sambog.events.document.TextId;
import dk.sambog.events.document.TextRef;
import dk.sambog.events.need.NeedId;
import dk.sambog.events.offer.OfferEvent;
import dk.sambog.events.offer.OfferEvent.OfferMade;
import dk.sambog.events.offer.OfferEvent.OfferMatchedToNeed;
import dk.sambog.events.offer.OfferEvent.OfferTurnedIntoPledge;
import dk.sambog.events.offer.OfferEvent.OfferWithdrawn;
import dk.sambog.events.offer.OfferId;
import dk.sambog.events.party.MandateAct;
import dk.sambog.events.party.PartyId;
import dk.sambog.events.party.PartyType;
import dk.sambog.events.pledge.PledgeId;
import dk.sambog.events.project.ProjectId;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OfferDeciderTest {
    private static final OfferId SANDBAGS = new OfferId(new UUID(1, 1));
    private static final PartyId KAREN = new PartyId(new UUID(0, 1));
    private static final PartyId GUILD = new PartyId(new UUID(0, 2));
    private static final PartyId OPERATOR = new PartyId(new UUID(0, 3));
    private static final NeedId FLOODS = new NeedId(new UUID(2, 1));
    private static final ProjectId SLUICE = new ProjectId(new UUID(3, 1));
    private static final PledgeId PLEDGE = new PledgeId(new UUID(4, 1));
    private static final TextRef TEXT =
            new TextRef(new TextId(new UUID(5, 1)), Commitment.to(new byte[32], new byte[0]));

    @Test
    void offers_what_is_free_and_needs_no_project() {
        assertThat(decide(null, make(bags(200), TODAY.plusDays(30)), by(KAREN)))
                .containsExactly(made(bags(200), TODAY.plusDays(30)));
        assertThat(decide(null, make(null, null), by(KAREN))).containsExactly(made(null, null));
    }

    @Test
    void offers_for_an_organisation_within_ones_mandate() {
        var limited = TestFacts.actingFor(by(KAREN), GUILD, null, bags(100), MandateAct.PLEDGE);
        assertThat(decide(null, make(bags(100), null), limited))
                .singleElement()
                .isInstanceOfSatisfying(
                        OfferMade.class, offer -> assertThat(offer.giver()).isEqualTo(GUILD));
        assertRefused(() -> decide(null, make(bags(101), null), limited), GuardRejection.MANDATE_DOES_NOT_COVER);
    }

    @Test
    void refuses_an_offer_counted_in_something_else() {
        assertRefused(
                () -> decide(null, make(new Quantity(60, Asset.MINUTES), null), by(KAREN)),
                OfferRejection.OFFER_COUNTED_OTHERWISE,
                "/kind");
    }

    @Test
    void refuses_an_offer_that_ends_before_it_begins() {
        assertRefused(
                () -> decide(null, make(null, TODAY.minusDays(1)), by(KAREN)),
                OfferRejection.FREE_TO_BEFORE_FROM,
                "/freeTo");
    }

    @Test
    void refuses_an_offer_of_a_day_that_has_not_come() {
        var tomorrow = new MakeOffer(
                SANDBAGS, ContributionKind.MATERIALS, null, TEXT, null, null, TODAY, null, TODAY.plusDays(1));
        assertRefused(() -> decide(null, tomorrow, by(KAREN)), GuardRejection.EFFECTIVE_IN_THE_FUTURE, "/effectiveOn");
    }

    @Test
    void the_giver_and_the_operator_match_an_offer_to_a_need() {
        for (var facts : List.of(by(KAREN), operator())) {
            assertThat(decide(given(made(bags(200), null)), match(TODAY), facts))
                    .containsExactly(new OfferMatchedToNeed(SANDBAGS, FLOODS, TODAY));
        }
    }

    @Test
    void refuses_a_match_by_anybody_else() {
        assertRefused(
                () -> decide(given(made(bags(200), null)), match(TODAY), by(GUILD)), OfferRejection.NOT_YOURS_TO_MATCH);
    }

    @Test
    void refuses_a_match_before_the_ledger_is_founded() {
        assertRefused(
                () -> decide(given(made(bags(200), null)), match(TODAY), TestFacts.by(KAREN)),
                GuardRejection.NOT_FOUNDED);
    }

    @Test
    void refuses_a_match_to_a_need_that_is_over_or_was_never_reported() {
        var over = TestFacts.holding(by(KAREN), new Guard.OfNeed(FLOODS), new NeedFacts(FLOODS, false));
        assertRefused(
                () -> decide(given(made(bags(200), null)), match(TODAY), over), OfferRejection.NEED_IS_OVER, "/needId");
        var unknown = new MatchOffer(SANDBAGS, new NeedId(new UUID(9, 9)), TODAY);
        assertRefused(
                () -> decide(given(made(bags(200), null)), unknown, by(KAREN)), GuardRejection.NO_SUCH_NEED, "/needId");
    }

    @Test
    void refuses_the_same_match_twice() {
        var matched = given(made(bags(200), null), new OfferMatchedToNeed(SANDBAGS, FLOODS, TODAY));
        assertRefused(() -> decide(matched, match(TODAY), operator()), OfferRejection.MATCHED_ALREADY, "/needId");
    }

    @Test
    void the_giver_pledges_some_of_it_and_then_the_rest() {
        var offer = made(bags(200), null);
        assertThat(decide(given(offer), turn(bags(120)), by(KAREN))).containsExactly(turned(bags(120)));
        assertThat(decide(given(offer, turned(bags(120))), turn(bags(80)), by(KAREN)))
                .hasSize(1);
        assertRefused(
                () -> decide(given(offer, turned(bags(120))), turn(bags(81)), by(KAREN)),
                OfferRejection.MORE_THAN_OFFERED);
    }

    @Test
    void as_much_is_pledged_of_an_offer_that_does_not_say_how_much() {
        assertThat(decide(given(made(null, null), turned(bags(120))), turn(bags(1_000)), by(KAREN)))
                .hasSize(1);
    }

    @Test
    void refuses_a_pledge_of_something_else_than_is_offered() {
        assertRefused(
                () -> decide(given(made(bags(200), null)), turn(new Quantity(5, Asset.ofUnit("pump"))), by(KAREN)),
                OfferRejection.MORE_THAN_OFFERED);
        assertRefused(
                () -> decide(given(made(null, null)), turn(new Quantity(60, Asset.MINUTES)), by(KAREN)),
                OfferRejection.OFFER_COUNTED_OTHERWISE,
                "/kind");
    }

    @Test
    void refuses_a_pledge_by_somebody_else() {
        assertRefused(
                () -> decide(given(made(bags(200), null)), turn(bags(1)), operator()), OfferRejection.NOT_WHO_OFFERED);
        assertRefused(
                () -> decide(given(made(bags(200), null)), withdraw(TODAY), operator()),
                OfferRejection.NOT_WHO_OFFERED);
    }

    @Test
    void the_giver_goes_on_under_another_id_and_pledges_as_who_it_is_now() {
        var karen = TestFacts.alsoKnownAs(by(GUILD), GUILD, PartyType.PERSON, KAREN);
        var offer = given(made(bags(200), null));
        assertThat(decide(offer, turn(bags(1)), karen))
                .singleElement()
                .isInstanceOfSatisfying(
                        OfferTurnedIntoPledge.class,
                        turned -> assertThat(turned.giver()).isEqualTo(GUILD));
        assertThat(decide(offer, match(TODAY), karen)).hasSize(1);
        assertThat(decide(offer, withdraw(TODAY), karen)).hasSize(1);
    }

    @Test
    void refuses_a_pledge_beyond_the_amount_or_the_project_of_ones_mandate() {
        var offer = given(made(bags(200), null));
        var little = TestFacts.actingFor(by(GUILD), KAREN, null, bags(10), MandateAct.PLEDGE);
        assertThat(decide(offer, turn(bags(10)), little)).hasSize(1);
        assertRefused(() -> decide(offer, turn(bags(11)), little), GuardRejection.MANDATE_DOES_NOT_COVER);
        var elsewhere = TestFacts.actingFor(by(GUILD), KAREN, new ProjectId(new UUID(9, 9)), null, MandateAct.PLEDGE);
        assertRefused(() -> decide(offer, turn(bags(1)), elsewhere), GuardRejection.MANDATE_DOES_NOT_COVER);
    }

    @Test
    void refuses_a_match_by_who_only_pledges_for_the_operator() {
        var pledges = TestFacts.actingFor(by(GUILD), OPERATOR, MandateAct.PLEDGE);
        assertRefused(
                () -> decide(given(made(bags(200), null)), match(TODAY), pledges), OfferRejection.NOT_YOURS_TO_MATCH);
    }

    @Test
    void refuses_a_pledge_of_what_is_no_longer_free() {
        var past = new OfferMade(
                SANDBAGS,
                KAREN,
                ContributionKind.MATERIALS,
                bags(200),
                TEXT,
                null,
                null,
                TODAY.minusDays(9),
                TODAY.minusDays(1),
                TODAY.minusDays(9));
        assertRefused(() -> decide(given(past), turn(bags(1)), by(KAREN)), OfferRejection.NO_LONGER_FREE);
        assertRefused(() -> decide(given(past), match(TODAY), operator()), OfferRejection.NO_LONGER_FREE);
    }

    @Test
    void the_giver_withdraws_what_is_left() {
        assertThat(decide(given(made(bags(200), null), turned(bags(120))), withdraw(TODAY), by(KAREN)))
                .containsExactly(new OfferWithdrawn(SANDBAGS, TEXT, TODAY));
    }

    @Test
    void a_withdrawn_offer_accepts_nothing_more() {
        var withdrawn = given(made(bags(200), null), new OfferWithdrawn(SANDBAGS, null, TODAY));
        for (var command : List.of(match(TODAY), turn(bags(1)), withdraw(TODAY))) {
            assertRefused(() -> decide(withdrawn, command, by(KAREN)), OfferRejection.OFFER_WITHDRAWN);
        }
    }

    @Test
    void refuses_what_is_asked_of_an_offer_that_was_never_made() {
        assertRefused(() -> decide(null, withdraw(TODAY), by(KAREN)), OfferRejection.NO_SUCH_OFFER);
    }

    @Test
    void refuses_a_day_before_the_offer_and_one_that_has_not_come() {
        var offer = given(made(bags(200), null));
        assertRefused(
                () -> decide(offer, withdraw(TODAY.minusDays(1)), by(KAREN)),
                OfferRejection.BEFORE_THE_OFFER,
                "/effectiveOn");
        assertRefused(
                () -> decide(offer, withdraw(TODAY.plusDays(1)), by(KAREN)),
                GuardRejection.EFFECTIVE_IN_THE_FUTURE,
                "/effectiveOn");
    }

    private static List<OfferEvent> decide(@Nullable OfferState state, OfferCommand command, Facts facts) {
        return OfferDecider.decide(state == null ? new OfferState.NotMade() : state, command, facts);
    }

    private static OfferState given(OfferEvent... events) {
        OfferState state = new OfferState.NotMade();
        for (var event : events) {
            state = OfferDecider.evolve(state, event);
        }
        return state;
    }

    private static Facts by(PartyId actor) {
        var founded =
                TestFacts.holding(TestFacts.by(actor), new Guard.OfInstallation(), new InstallationFacts(OPERATOR));
        return TestFacts.holding(founded, new Guard.OfNeed(FLOODS), new NeedFacts(FLOODS, true));
    }

    private static Facts operator() {
        return TestFacts.actingFor(by(GUILD), OPERATOR, MandateAct.LEAD);
    }

    private static Quantity bags(long count) {
        return new Quantity(count, Asset.ofUnit("sandbag"));
    }

    private static MakeOffer make(@Nullable Quantity quantity, @Nullable LocalDate freeTo) {
        return new MakeOffer(SANDBAGS, ContributionKind.MATERIALS, quantity, TEXT, TEXT, null, TODAY, freeTo, TODAY);
    }

    private static OfferMade made(@Nullable Quantity quantity, @Nullable LocalDate freeTo) {
        return new OfferMade(
                SANDBAGS, KAREN, ContributionKind.MATERIALS, quantity, TEXT, TEXT, null, TODAY, freeTo, TODAY);
    }

    private static MatchOffer match(LocalDate on) {
        return new MatchOffer(SANDBAGS, FLOODS, on);
    }

    private static TurnIntoPledge turn(Quantity quantity) {
        return new TurnIntoPledge(SANDBAGS, PLEDGE, SLUICE, quantity, "1.2", null, TODAY);
    }

    private static OfferTurnedIntoPledge turned(Quantity quantity) {
        return new OfferTurnedIntoPledge(
                SANDBAGS, PLEDGE, SLUICE, KAREN, ContributionKind.MATERIALS, quantity, "1.2", null, TODAY);
    }

    private static WithdrawOffer withdraw(LocalDate on) {
        return new WithdrawOffer(SANDBAGS, TEXT, on);
    }
}
