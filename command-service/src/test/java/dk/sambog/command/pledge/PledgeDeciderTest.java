package dk.sambog.command.pledge;

import static dk.sambog.command.facts.GuardRejection.MANDATE_DOES_NOT_COVER;
import static dk.sambog.command.facts.GuardRejection.NO_SUCH_AGREEMENT;
import static dk.sambog.command.facts.GuardRejection.NO_SUCH_PROJECT;
import static dk.sambog.command.pledge.PledgeExamples.BENT;
import static dk.sambog.command.pledge.PledgeExamples.CLOSED_PROJECT;
import static dk.sambog.command.pledge.PledgeExamples.GIFT;
import static dk.sambog.command.pledge.PledgeExamples.IN_FORCE;
import static dk.sambog.command.pledge.PledgeExamples.KAREN;
import static dk.sambog.command.pledge.PledgeExamples.OF_ANOTHER_PROJECT;
import static dk.sambog.command.pledge.PledgeExamples.OVER;
import static dk.sambog.command.pledge.PledgeExamples.PLEDGE;
import static dk.sambog.command.pledge.PledgeExamples.REASON;
import static dk.sambog.command.pledge.PledgeExamples.SLUICE;
import static dk.sambog.command.pledge.PledgeExamples.TODAY;
import static dk.sambog.command.pledge.PledgeExamples.UNKNOWN_AGREEMENT;
import static dk.sambog.command.pledge.PledgeExamples.UNKNOWN_PROJECT;
import static dk.sambog.command.pledge.PledgeExamples.UNSIGNED;
import static dk.sambog.command.pledge.PledgeExamples.as;
import static dk.sambog.command.pledge.PledgeExamples.kroner;
import static dk.sambog.command.pledge.PledgeExamples.underMandateOf;
import static dk.sambog.command.pledge.PledgeRejection.AGREEMENT_ENDED;
import static dk.sambog.command.pledge.PledgeRejection.AGREEMENT_NOT_IN_FORCE;
import static dk.sambog.command.pledge.PledgeRejection.AGREEMENT_OF_ANOTHER_PROJECT;
import static dk.sambog.command.pledge.PledgeRejection.ALREADY_COMMITTED;
import static dk.sambog.command.pledge.PledgeRejection.ALREADY_WITHDRAWN;
import static dk.sambog.command.pledge.PledgeRejection.ASSET_CHANGED;
import static dk.sambog.command.pledge.PledgeRejection.DEADLINE_BEFORE_PLEDGE;
import static dk.sambog.command.pledge.PledgeRejection.KIND_COUNTED_OTHERWISE;
import static dk.sambog.command.pledge.PledgeRejection.LESS_THAN_GIVEN;
import static dk.sambog.command.pledge.PledgeRejection.NOTHING_CHANGED;
import static dk.sambog.command.pledge.PledgeRejection.NOTHING_OPEN;
import static dk.sambog.command.pledge.PledgeRejection.NOT_THE_GIVER;
import static dk.sambog.command.pledge.PledgeRejection.NO_SUCH_PLEDGE;
import static dk.sambog.command.pledge.PledgeRejection.PLEDGING_CLOSED;
import static dk.sambog.command.testing.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dk.sambog.command.facts.Facts;
import dk.sambog.command.pledge.PledgeCommand.AmendPledge;
import dk.sambog.command.pledge.PledgeCommand.CommitPledge;
import dk.sambog.command.pledge.PledgeCommand.FulfilPledge;
import dk.sambog.command.pledge.PledgeCommand.MakePledge;
import dk.sambog.command.pledge.PledgeCommand.WithdrawPledge;
import dk.sambog.command.pledge.PledgeState.NotMade;
import dk.sambog.events.Asset;
import dk.sambog.events.Quantity;
import dk.sambog.events.agreement.AgreementId;
import dk.sambog.events.contribution.ContributionKind;
import dk.sambog.events.pledge.PledgeEvent;
import dk.sambog.events.pledge.PledgeEvent.PledgeAmended;
import dk.sambog.events.pledge.PledgeEvent.PledgeCommitted;
import dk.sambog.events.pledge.PledgeEvent.PledgeFulfilled;
import dk.sambog.events.pledge.PledgeEvent.PledgeMade;
import dk.sambog.events.pledge.PledgeEvent.PledgeWithdrawn;
import dk.sambog.events.project.ProjectId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PledgeDeciderTest {
    private static final PledgeMade MADE = new PledgeMade(
            PLEDGE, SLUICE, KAREN, ContributionKind.CASH_DONATION, kroner(1000), null, null, TODAY, TODAY, null, null);
    private static final PledgeCommitted COMMITTED =
            new PledgeCommitted(PLEDGE, IN_FORCE, kroner(1000), TODAY, TODAY, null);
    private static final PledgeWithdrawn WITHDRAWN = new PledgeWithdrawn(PLEDGE, kroner(1000), TODAY, TODAY, REASON);

    @Nested
    class Making {
        @Test
        void makes_a_pledge_for_the_party_acted_for() {
            assertThat(given().when(make(SLUICE, kroner(1000), null), as(KAREN)))
                    .containsExactly(MADE);
        }

        @Test
        void keeps_a_deadline_on_the_very_day_of_the_pledge() {
            assertThat(given().when(make(SLUICE, kroner(1000), TODAY), as(KAREN)))
                    .singleElement()
                    .returns(TODAY, made -> ((PledgeMade) made).deadline());
        }

        @Test
        void makes_one_under_a_mandate_up_to_its_ceiling() {
            assertThat(given().when(make(SLUICE, kroner(1000), null), underMandateOf(KAREN, kroner(1000))))
                    .containsExactly(MADE);
        }

        @Test
        void refuses_more_than_the_mandate_covers() {
            assertRefused(
                    () -> given().when(make(SLUICE, kroner(1001), null), underMandateOf(KAREN, kroner(1000))),
                    MANDATE_DOES_NOT_COVER);
        }

        @Test
        void refuses_a_pledge_to_a_project_nobody_opened() {
            assertRefused(
                    () -> given().when(make(UNKNOWN_PROJECT, kroner(1000), null), as(KAREN)),
                    NO_SUCH_PROJECT,
                    "/projectId");
        }

        @Test
        void refuses_a_pledge_to_a_project_that_takes_none() {
            assertRefused(() -> given().when(make(CLOSED_PROJECT, kroner(1000), null), as(KAREN)), PLEDGING_CLOSED);
        }

        @Test
        void refuses_cash_that_is_counted_in_minutes() {
            assertRefused(
                    () -> given().when(make(SLUICE, new Quantity(90, Asset.MINUTES), null), as(KAREN)),
                    KIND_COUNTED_OTHERWISE,
                    "/kind");
        }

        @Test
        void refuses_a_deadline_before_the_day_of_the_pledge() {
            assertRefused(
                    () -> given().when(make(SLUICE, kroner(1000), TODAY.minusDays(1)), as(KAREN)),
                    DEADLINE_BEFORE_PLEDGE,
                    "/deadline");
        }
    }

    @Nested
    class Amending {
        @Test
        void says_what_the_whole_was_and_what_it_is() {
            assertThat(given(MADE).when(amend(kroner(2000)), as(KAREN)))
                    .containsExactly(amended(kroner(1000), kroner(2000)));
        }

        @Test
        void counts_what_is_given_into_the_whole() {
            assertThat(given(MADE, fulfilled(kroner(400), kroner(0))).when(amend(kroner(400)), as(KAREN)))
                    .containsExactly(amended(kroner(1000), kroner(400)));
        }

        @Test
        void refuses_to_amend_a_pledge_nobody_made() {
            assertRefused(() -> given().when(amend(kroner(2000)), as(KAREN)), NO_SUCH_PLEDGE);
        }

        @Test
        void refuses_anyone_but_the_giver() {
            assertRefused(() -> given(MADE).when(amend(kroner(2000)), as(BENT)), NOT_THE_GIVER);
        }

        @Test
        void refuses_more_than_the_mandate_covers() {
            assertRefused(
                    () -> given(MADE).when(amend(kroner(2000)), underMandateOf(KAREN, kroner(1500))),
                    MANDATE_DOES_NOT_COVER);
        }

        @Test
        void refuses_to_change_what_an_agreement_binds() {
            assertRefused(() -> given(MADE, COMMITTED).when(amend(kroner(2000)), as(KAREN)), ALREADY_COMMITTED);
        }

        @Test
        void refuses_to_count_it_in_something_else() {
            assertRefused(
                    () -> given(MADE).when(amend(new Quantity(2000, Asset.ofCurrency("EUR"))), as(KAREN)),
                    ASSET_CHANGED);
        }

        @Test
        void refuses_less_than_is_given_already() {
            assertRefused(
                    () -> given(MADE, fulfilled(kroner(400), kroner(0))).when(amend(kroner(399)), as(KAREN)),
                    LESS_THAN_GIVEN);
        }

        @Test
        void refuses_what_it_is_already() {
            assertRefused(() -> given(MADE).when(amend(kroner(1000)), as(KAREN)), NOTHING_CHANGED);
        }

        @Test
        void refuses_to_amend_what_is_withdrawn() {
            assertRefused(() -> given(MADE, WITHDRAWN).when(amend(kroner(2000)), as(KAREN)), ALREADY_WITHDRAWN);
        }
    }

    @Nested
    class Committing {
        @Test
        void binds_all_that_stands_open() {
            assertThat(given(MADE).when(commit(IN_FORCE), as(KAREN))).containsExactly(COMMITTED);
        }

        @Test
        void binds_only_what_is_not_given_yet() {
            assertThat(given(MADE, fulfilled(kroner(400), kroner(0))).when(commit(IN_FORCE), as(KAREN)))
                    .containsExactly(new PledgeCommitted(PLEDGE, IN_FORCE, kroner(600), TODAY, TODAY, null));
        }

        @Test
        void needs_a_mandate_that_holds_on_the_day_of_the_commitment() {
            assertThat(commit(IN_FORCE).authority().actDate()).isEqualTo(TODAY);
        }

        @Test
        void refuses_anyone_but_the_giver() {
            assertRefused(() -> given(MADE).when(commit(IN_FORCE), as(BENT)), NOT_THE_GIVER);
        }

        @Test
        void refuses_more_than_the_mandate_covers() {
            assertRefused(
                    () -> given(MADE).when(commit(IN_FORCE), underMandateOf(KAREN, kroner(999))),
                    MANDATE_DOES_NOT_COVER);
        }

        @Test
        void refuses_an_agreement_nobody_drafted() {
            assertRefused(
                    () -> given(MADE).when(commit(UNKNOWN_AGREEMENT), as(KAREN)), NO_SUCH_AGREEMENT, "/agreementId");
        }

        @Test
        void refuses_an_agreement_about_another_project() {
            assertRefused(
                    () -> given(MADE).when(commit(OF_ANOTHER_PROJECT), as(KAREN)),
                    AGREEMENT_OF_ANOTHER_PROJECT,
                    "/agreementId");
        }

        @Test
        void refuses_an_agreement_with_a_signature_missing() {
            assertRefused(() -> given(MADE).when(commit(UNSIGNED), as(KAREN)), AGREEMENT_NOT_IN_FORCE, "/agreementId");
        }

        @Test
        void refuses_an_agreement_that_has_ended() {
            assertRefused(() -> given(MADE).when(commit(OVER), as(KAREN)), AGREEMENT_ENDED, "/agreementId");
        }

        @Test
        void refuses_to_bind_twice() {
            assertRefused(() -> given(MADE, COMMITTED).when(commit(IN_FORCE), as(KAREN)), ALREADY_COMMITTED);
        }

        @Test
        void refuses_when_all_is_given() {
            assertRefused(
                    () -> given(MADE, fulfilled(kroner(1000), kroner(0))).when(commit(IN_FORCE), as(KAREN)),
                    NOTHING_OPEN);
        }
    }

    @Nested
    class Fulfilling {
        @Test
        void takes_what_is_bound_first() {
            assertThat(given(MADE, COMMITTED).when(fulfil(kroner(300)), as(BENT)))
                    .containsExactly(fulfilled(kroner(0), kroner(300)));
        }

        @Test
        void takes_from_the_promise_what_no_agreement_binds() {
            assertThat(given(MADE).when(fulfil(kroner(1000)), as(BENT)))
                    .containsExactly(fulfilled(kroner(1000), kroner(0)));
        }

        @Test
        void needs_no_right_of_its_own() {
            assertThat(fulfil(kroner(1)).authority().acts()).isEmpty();
        }

        @Test
        void refuses_more_than_stands_open() {
            assertRefused(() -> given(MADE).when(fulfil(kroner(1001)), as(BENT)), NOTHING_OPEN);
        }

        @Test
        void refuses_to_keep_what_is_withdrawn() {
            assertRefused(() -> given(MADE, WITHDRAWN).when(fulfil(kroner(1)), as(BENT)), ALREADY_WITHDRAWN);
        }
    }

    @Nested
    class Withdrawing {
        @Test
        void takes_back_what_stands_open() {
            assertThat(given(MADE).when(withdraw(), as(KAREN))).containsExactly(WITHDRAWN);
        }

        @Test
        void leaves_what_is_given() {
            assertThat(given(MADE, fulfilled(kroner(400), kroner(0))).when(withdraw(), as(KAREN)))
                    .containsExactly(new PledgeWithdrawn(PLEDGE, kroner(600), TODAY, TODAY, REASON));
        }

        @Test
        void refuses_anyone_but_the_giver() {
            assertRefused(() -> given(MADE).when(withdraw(), as(BENT)), NOT_THE_GIVER);
        }

        @Test
        void refuses_what_an_agreement_binds() {
            assertRefused(() -> given(MADE, COMMITTED).when(withdraw(), as(KAREN)), ALREADY_COMMITTED);
        }

        @Test
        void refuses_when_all_is_given() {
            assertRefused(
                    () -> given(MADE, fulfilled(kroner(1000), kroner(0))).when(withdraw(), as(KAREN)), NOTHING_OPEN);
        }

        @Test
        void refuses_to_withdraw_twice() {
            assertRefused(() -> given(MADE, WITHDRAWN).when(withdraw(), as(KAREN)), ALREADY_WITHDRAWN);
        }
    }

    private record Given(PledgeState state) {
        List<PledgeEvent> when(PledgeCommand command, Facts facts) {
            return PledgeDecider.decide(state, command, facts);
        }
    }

    private static Given given(PledgeEvent... events) {
        PledgeState state = new NotMade();
        for (var event : events) {
            state = PledgeDecider.evolve(state, event);
        }
        return new Given(state);
    }

    private static MakePledge make(ProjectId project, Quantity quantity, @Nullable LocalDate deadline) {
        var kind = ContributionKind.CASH_DONATION;
        return new MakePledge(PLEDGE, project, kind, quantity, null, deadline, TODAY, TODAY, null, null);
    }

    private static AmendPledge amend(Quantity whole) {
        return new AmendPledge(PLEDGE, whole, TODAY, TODAY, REASON);
    }

    private static CommitPledge commit(AgreementId agreement) {
        return new CommitPledge(PLEDGE, agreement, TODAY, TODAY, null);
    }

    private static FulfilPledge fulfil(Quantity quantity) {
        return new FulfilPledge(PLEDGE, GIFT, quantity, TODAY, TODAY);
    }

    private static WithdrawPledge withdraw() {
        return new WithdrawPledge(PLEDGE, TODAY, TODAY, REASON);
    }

    private static PledgeAmended amended(Quantity from, Quantity to) {
        return new PledgeAmended(PLEDGE, from, to, TODAY, TODAY, REASON);
    }

    private static PledgeFulfilled fulfilled(Quantity fromPledged, Quantity fromCommitted) {
        return new PledgeFulfilled(PLEDGE, GIFT, fromPledged, fromCommitted, TODAY, TODAY);
    }
}
