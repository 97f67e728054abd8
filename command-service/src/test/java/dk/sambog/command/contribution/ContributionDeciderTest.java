package dk.sambog.command.contribution;

import static dk.sambog.command.contribution.ContributionExamples.DIKE;
import static dk.sambog.command.contribution.ContributionExamples.GIFT;
import static dk.sambog.command.contribution.ContributionExamples.KAREN;
import static dk.sambog.command.contribution.ContributionExamples.PLEDGE;
import static dk.sambog.command.contribution.ContributionExamples.PLEDGE_TO_THE_DIKE;
import static dk.sambog.command.contribution.ContributionExamples.RASMUS;
import static dk.sambog.command.contribution.ContributionExamples.REASON;
import static dk.sambog.command.contribution.ContributionExamples.RECEIPT;
import static dk.sambog.command.contribution.ContributionExamples.SLUICE;
import static dk.sambog.command.contribution.ContributionExamples.TODAY;
import static dk.sambog.command.contribution.ContributionExamples.UNKNOWN_PARTY;
import static dk.sambog.command.contribution.ContributionExamples.UNKNOWN_PLEDGE;
import static dk.sambog.command.contribution.ContributionExamples.UNKNOWN_PROJECT;
import static dk.sambog.command.contribution.ContributionExamples.VIBEKE;
import static dk.sambog.command.contribution.ContributionExamples.YESTERDAY;
import static dk.sambog.command.contribution.ContributionExamples.as;
import static dk.sambog.command.contribution.ContributionExamples.forTheGuild;
import static dk.sambog.command.contribution.ContributionExamples.kroner;
import static dk.sambog.command.contribution.ContributionExamples.onBehalfOf;
import static dk.sambog.command.contribution.ContributionRejection.ALREADY_RECEIVED;
import static dk.sambog.command.contribution.ContributionRejection.ANOTHER_ASSET;
import static dk.sambog.command.contribution.ContributionRejection.CONTRIBUTION_COUNTED_OTHERWISE;
import static dk.sambog.command.contribution.ContributionRejection.EVIDENCE_TWICE;
import static dk.sambog.command.contribution.ContributionRejection.MORE_THAN_RECEIVED;
import static dk.sambog.command.contribution.ContributionRejection.MORE_THAN_STANDS;
import static dk.sambog.command.contribution.ContributionRejection.NOTHING_TO_VERIFY;
import static dk.sambog.command.contribution.ContributionRejection.NOT_RECEIVED;
import static dk.sambog.command.contribution.ContributionRejection.NOT_YOURS_TO_RECORD;
import static dk.sambog.command.contribution.ContributionRejection.NO_SUCH_CONTRIBUTION;
import static dk.sambog.command.contribution.ContributionRejection.PLEDGE_NOT_NAMED;
import static dk.sambog.command.contribution.ContributionRejection.PLEDGE_OF_ANOTHER;
import static dk.sambog.command.contribution.ContributionRejection.RECEIVED_BEFORE_GIVEN;
import static dk.sambog.command.contribution.ContributionRejection.REJECTION_WITHOUT_REASON;
import static dk.sambog.command.contribution.ContributionRejection.REVERSED_BEFORE_GIVEN;
import static dk.sambog.command.contribution.ContributionRejection.VERIFIED_BY_GIVER;
import static dk.sambog.command.contribution.ContributionRejection.VERIFIED_BY_RECORDER;
import static dk.sambog.command.facts.GuardRejection.MANDATE_DOES_NOT_COVER;
import static dk.sambog.command.facts.GuardRejection.NO_SUCH_PARTY;
import static dk.sambog.command.facts.GuardRejection.NO_SUCH_PLEDGE;
import static dk.sambog.command.facts.GuardRejection.NO_SUCH_PROJECT;
import static dk.sambog.command.testing.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dk.sambog.command.contribution.ContributionCommand.AttachEvidence;
import dk.sambog.command.contribution.ContributionCommand.Evidence;
import dk.sambog.command.contribution.ContributionCommand.ReceiveContribution;
import dk.sambog.command.contribution.ContributionCommand.RecordContribution;
import dk.sambog.command.contribution.ContributionCommand.ReverseContribution;
import dk.sambog.command.contribution.ContributionCommand.VerifyContribution;
import dk.sambog.command.contribution.ContributionState.NotRecorded;
import dk.sambog.command.facts.Facts;
import dk.sambog.command.testing.TestFacts;
import dk.sambog.events.Asset;
import dk.sambog.events.Quantity;
import dk.sambog.events.contribution.ContributionEvent;
import dk.sambog.events.contribution.ContributionEvent.ContributionReceived;
import dk.sambog.events.contribution.ContributionEvent.ContributionRecorded;
import dk.sambog.events.contribution.ContributionEvent.ContributionRejected;
import dk.sambog.events.contribution.ContributionEvent.ContributionReversed;
import dk.sambog.events.contribution.ContributionEvent.ContributionVerified;
import dk.sambog.events.contribution.ContributionEvent.EvidenceAttached;
import dk.sambog.events.contribution.ContributionKind;
import dk.sambog.events.contribution.EvidenceTier;
import dk.sambog.events.document.TextRef;
import dk.sambog.events.party.MandateAct;
import dk.sambog.events.party.PartyId;
import dk.sambog.events.party.PartyType;
import dk.sambog.events.pledge.PledgeId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ContributionDeciderTest {
    private static final Evidence EVIDENCE = new Evidence(RECEIPT, EvidenceTier.T2);
    private static final EvidenceAttached ATTACHED = new EvidenceAttached(GIFT, RECEIPT, EvidenceTier.T2);

    @Nested
    class Recording {
        @Test
        void records_what_is_announced() {
            assertThat(given().when(gift().command(), as(KAREN))).containsExactly(recorded(kroner(500), null));
        }

        @Test
        void records_receives_and_evidences_at_once() {
            assertThat(given().when(gift().evidence(EVIDENCE).received().command(), as(KAREN)))
                    .containsExactly(recorded(kroner(500), null), ATTACHED, received(kroner(500), null, kroner(0)));
        }

        @Test
        void what_arrives_keeps_the_pledge_it_was_given_for() {
            assertThat(given().when(gift().pledge(PLEDGE).received().command(), as(KAREN)))
                    .contains(received(kroner(500), PLEDGE, kroner(500)));
        }

        @Test
        void what_goes_beyond_the_pledge_stands_on_its_own() {
            assertThat(given().when(
                                    gift().quantity(kroner(700))
                                            .pledge(PLEDGE)
                                            .received()
                                            .command(),
                                    as(KAREN)))
                    .contains(received(kroner(700), PLEDGE, kroner(600)));
        }

        @Test
        void who_acts_under_a_mandate_records_what_others_give() {
            assertThat(given().when(gift().command(), forTheGuild(RASMUS)))
                    .containsExactly(recorded(kroner(500), null));
        }

        @Test
        void refuses_a_project_nobody_opened() {
            assertRefused(
                    () -> given().when(
                                    new RecordContribution(
                                            GIFT,
                                            UNKNOWN_PROJECT,
                                            KAREN,
                                            ContributionKind.CASH_DONATION,
                                            kroner(500),
                                            null,
                                            null,
                                            List.of(),
                                            false,
                                            TODAY,
                                            TODAY,
                                            null,
                                            null),
                                    as(KAREN)),
                    NO_SUCH_PROJECT,
                    "/projectId");
        }

        @Test
        void refuses_a_giver_nobody_registered() {
            assertRefused(
                    () -> given().when(gift().giver(UNKNOWN_PARTY).command(), as(RASMUS)), NO_SUCH_PARTY, "/giver");
        }

        @Test
        void refuses_cash_that_is_counted_in_minutes() {
            assertRefused(
                    () -> given().when(
                                    gift().quantity(new Quantity(90, Asset.MINUTES))
                                            .command(),
                                    as(KAREN)),
                    CONTRIBUTION_COUNTED_OTHERWISE,
                    "/kind");
        }

        @Test
        void refuses_what_another_gives_without_a_mandate() {
            assertRefused(() -> given().when(gift().command(), as(RASMUS)), NOT_YOURS_TO_RECORD);
        }

        @Test
        void refuses_more_than_the_mandate_covers() {
            assertRefused(
                    () -> given().when(gift().command(), forTheGuild(RASMUS, SLUICE, kroner(499))),
                    MANDATE_DOES_NOT_COVER);
        }

        @Test
        void refuses_a_project_the_mandate_is_not_for() {
            assertRefused(
                    () -> given().when(gift().command(), forTheGuild(RASMUS, DIKE, kroner(500))),
                    MANDATE_DOES_NOT_COVER);
        }

        @Test
        void refuses_the_same_document_twice() {
            assertRefused(
                    () -> given().when(gift().evidence(EVIDENCE, EVIDENCE).command(), as(KAREN)),
                    EVIDENCE_TWICE,
                    "/evidence");
        }

        @Test
        void refuses_a_pledge_nobody_made() {
            assertRefused(
                    () -> given().when(gift().pledge(UNKNOWN_PLEDGE).command(), as(KAREN)),
                    NO_SUCH_PLEDGE,
                    "/pledgeId");
        }

        @Test
        void refuses_a_pledge_to_another_project() {
            assertRefused(
                    () -> given().when(gift().pledge(PLEDGE_TO_THE_DIKE).command(), as(KAREN)),
                    PLEDGE_OF_ANOTHER,
                    "/pledgeId");
        }

        @Test
        void refuses_a_pledge_counted_in_another_currency() {
            assertRefused(
                    () -> given().when(
                                    gift().quantity(new Quantity(500, Asset.ofCurrency("EUR")))
                                            .pledge(PLEDGE)
                                            .command(),
                                    as(KAREN)),
                    PLEDGE_OF_ANOTHER,
                    "/pledgeId");
        }
    }

    @Nested
    class AttachingEvidence {
        @Test
        void attaches_a_document() {
            assertThat(givenRecorded().when(new AttachEvidence(GIFT, EVIDENCE), as(KAREN)))
                    .containsExactly(ATTACHED);
        }

        @Test
        void refuses_evidence_of_nothing() {
            assertRefused(() -> given().when(new AttachEvidence(GIFT, EVIDENCE), as(KAREN)), NO_SUCH_CONTRIBUTION);
        }

        @Test
        void refuses_evidence_from_a_stranger() {
            assertRefused(
                    () -> givenRecorded().when(new AttachEvidence(GIFT, EVIDENCE), as(RASMUS)), NOT_YOURS_TO_RECORD);
        }

        @Test
        void refuses_a_document_that_is_attached_already() {
            assertRefused(
                    () -> givenRecorded().and(KAREN, ATTACHED).when(new AttachEvidence(GIFT, EVIDENCE), as(KAREN)),
                    EVIDENCE_TWICE,
                    "/documentId");
        }
    }

    @Nested
    class Receiving {
        @Test
        void receives_all_that_was_recorded() {
            assertThat(givenRecorded().when(receive(null, TODAY), as(KAREN)))
                    .containsExactly(received(kroner(500), null, kroner(0)));
        }

        @Test
        void keeps_the_pledge_it_was_recorded_for() {
            assertThat(given().and(KAREN, recorded(kroner(700), PLEDGE)).when(receive(PLEDGE, TODAY), as(KAREN)))
                    .containsExactly(received(kroner(700), PLEDGE, kroner(600)));
        }

        @Test
        void refuses_to_receive_what_nobody_recorded() {
            assertRefused(() -> given().when(receive(null, TODAY), as(KAREN)), NO_SUCH_CONTRIBUTION);
        }

        @Test
        void refuses_to_receive_what_is_not_ones_own() {
            assertRefused(() -> givenRecorded().when(receive(null, TODAY), as(RASMUS)), NOT_YOURS_TO_RECORD);
        }

        @Test
        void refuses_more_than_the_mandate_covers() {
            assertRefused(
                    () -> givenRecorded().when(receive(null, TODAY), forTheGuild(RASMUS, SLUICE, kroner(499))),
                    MANDATE_DOES_NOT_COVER);
        }

        @Test
        void refuses_to_receive_twice() {
            assertRefused(() -> givenReceived().when(receive(null, TODAY), as(KAREN)), ALREADY_RECEIVED);
        }

        @Test
        void refuses_a_receipt_before_the_gift() {
            assertRefused(
                    () -> givenRecorded().when(receive(null, YESTERDAY), as(KAREN)),
                    RECEIVED_BEFORE_GIVEN,
                    "/effectiveOn");
        }

        @Test
        void refuses_when_the_pledge_it_keeps_is_left_out() {
            assertRefused(
                    () -> given().and(KAREN, recorded(kroner(500), PLEDGE)).when(receive(null, TODAY), as(KAREN)),
                    PLEDGE_NOT_NAMED,
                    "/pledgeId");
        }

        @Test
        void refuses_a_pledge_it_was_not_recorded_for() {
            assertRefused(() -> givenRecorded().when(receive(PLEDGE, TODAY), as(KAREN)), PLEDGE_NOT_NAMED, "/pledgeId");
        }

        @Test
        void refuses_a_pledge_nobody_made() {
            assertRefused(
                    () -> given().and(KAREN, recorded(kroner(500), UNKNOWN_PLEDGE))
                            .when(receive(UNKNOWN_PLEDGE, TODAY), as(KAREN)),
                    NO_SUCH_PLEDGE,
                    "/pledgeId");
        }
    }

    @Nested
    class Verifying {
        @Test
        void verifies_all_of_it() {
            assertThat(givenReceived().when(verify(kroner(500), null), forTheGuild(VIBEKE)))
                    .containsExactly(verified(kroner(500), null));
        }

        @Test
        void verifies_a_part_and_rejects_the_rest_with_a_reason() {
            assertThat(givenReceived().when(verify(kroner(450), REASON), forTheGuild(VIBEKE)))
                    .containsExactly(verified(kroner(450), REASON), rejected(kroner(50)));
        }

        @Test
        void rejects_all_of_it() {
            assertThat(givenReceived().when(verify(kroner(0), REASON), forTheGuild(VIBEKE)))
                    .containsExactly(rejected(kroner(500)));
        }

        @Test
        void takes_a_mandate_to_verify_even_for_oneself() {
            var authority = verify(kroner(500), null).authority();
            assertThat(authority.acts()).containsExactly(MandateAct.VERIFY);
            assertThat(authority.selfSuffices()).isFalse();
        }

        @Test
        void refuses_the_giver() {
            assertRefused(() -> givenReceived().when(verify(kroner(500), null), forTheGuild(KAREN)), VERIFIED_BY_GIVER);
        }

        @Test
        void refuses_whoever_acts_for_the_giver() {
            assertRefused(
                    () -> givenReceived().when(verify(kroner(500), null), onBehalfOf(KAREN, VIBEKE)),
                    VERIFIED_BY_GIVER);
        }

        @Test
        void refuses_giver_and_recorder_under_another_id() {
            var giver = TestFacts.alsoKnownAs(forTheGuild(VIBEKE), VIBEKE, PartyType.PERSON, KAREN);
            assertRefused(() -> givenReceived().when(verify(kroner(500), null), giver), VERIFIED_BY_GIVER);
            var recorder = TestFacts.alsoKnownAs(forTheGuild(VIBEKE), VIBEKE, PartyType.PERSON, RASMUS);
            assertRefused(
                    () -> givenRecorded()
                            .and(RASMUS, received(kroner(500), null, kroner(0)))
                            .when(verify(kroner(500), null), recorder),
                    VERIFIED_BY_RECORDER);
        }

        @Test
        void refuses_who_recorded_it() {
            assertRefused(
                    () -> given().and(RASMUS, recorded(kroner(500), null), received(kroner(500), null, kroner(0)))
                            .when(verify(kroner(500), null), forTheGuild(RASMUS)),
                    VERIFIED_BY_RECORDER);
        }

        @Test
        void refuses_who_recorded_only_the_receipt() {
            assertRefused(
                    () -> givenRecorded()
                            .and(RASMUS, received(kroner(500), null, kroner(0)))
                            .when(verify(kroner(500), null), forTheGuild(RASMUS)),
                    VERIFIED_BY_RECORDER);
        }

        @Test
        void refuses_who_only_attached_the_evidence() {
            assertRefused(
                    () -> givenReceived().and(RASMUS, ATTACHED).when(verify(kroner(500), null), forTheGuild(RASMUS)),
                    VERIFIED_BY_RECORDER);
        }

        @Test
        void refuses_what_has_not_arrived() {
            assertRefused(() -> givenRecorded().when(verify(kroner(500), null), forTheGuild(VIBEKE)), NOT_RECEIVED);
        }

        @Test
        void refuses_when_nothing_awaits_it_any_more() {
            assertRefused(
                    () -> givenReceived()
                            .and(VIBEKE, verified(kroner(500), null))
                            .when(verify(kroner(1), null), forTheGuild(VIBEKE)),
                    NOTHING_TO_VERIFY);
        }

        @Test
        void refuses_another_asset() {
            assertRefused(
                    () -> givenReceived().when(verify(new Quantity(500, Asset.MINUTES), null), forTheGuild(VIBEKE)),
                    ANOTHER_ASSET);
        }

        @Test
        void refuses_more_than_arrived() {
            assertRefused(
                    () -> givenReceived().when(verify(kroner(501), null), forTheGuild(VIBEKE)), MORE_THAN_RECEIVED);
        }

        @Test
        void refuses_a_verification_before_the_gift() {
            assertRefused(
                    () -> givenReceived()
                            .when(
                                    new VerifyContribution(GIFT, kroner(500), YESTERDAY, TODAY, null),
                                    forTheGuild(VIBEKE)),
                    RECEIVED_BEFORE_GIVEN,
                    "/effectiveOn");
        }

        @Test
        void refuses_more_than_the_mandate_covers() {
            assertRefused(
                    () -> givenReceived().when(verify(kroner(500), null), forTheGuild(VIBEKE, SLUICE, kroner(499))),
                    MANDATE_DOES_NOT_COVER);
        }

        @Test
        void refuses_to_reject_without_a_reason() {
            assertRefused(
                    () -> givenReceived().when(verify(kroner(499), null), forTheGuild(VIBEKE)),
                    REJECTION_WITHOUT_REASON,
                    "/reason");
        }
    }

    @Nested
    class Reversing {
        @Test
        void takes_back_what_nobody_verified_first() {
            assertThat(givenReceived()
                            .and(VIBEKE, verified(kroner(300), null))
                            .when(reverse(kroner(250), TODAY), as(KAREN)))
                    .containsExactly(reversed(kroner(200), kroner(50)));
        }

        @Test
        void takes_back_all_that_stands() {
            assertThat(givenReceived().when(reverse(kroner(500), TODAY), as(KAREN)))
                    .containsExactly(reversed(kroner(500), kroner(0)));
        }

        @Test
        void refuses_to_take_back_what_is_not_ones_own() {
            assertRefused(() -> givenReceived().when(reverse(kroner(500), TODAY), as(RASMUS)), NOT_YOURS_TO_RECORD);
        }

        @Test
        void refuses_another_asset() {
            assertRefused(
                    () -> givenReceived().when(reverse(new Quantity(1, Asset.MINUTES), TODAY), as(KAREN)),
                    ANOTHER_ASSET);
        }

        @Test
        void refuses_what_has_not_arrived() {
            assertRefused(() -> givenRecorded().when(reverse(kroner(500), TODAY), as(KAREN)), NOT_RECEIVED);
        }

        @Test
        void refuses_more_than_stands() {
            assertRefused(() -> givenReceived().when(reverse(kroner(501), TODAY), as(KAREN)), MORE_THAN_STANDS);
        }

        @Test
        void refuses_to_take_back_what_was_rejected() {
            assertRefused(
                    () -> givenReceived().and(VIBEKE, rejected(kroner(500))).when(reverse(kroner(1), TODAY), as(KAREN)),
                    MORE_THAN_STANDS);
        }

        @Test
        void refuses_a_reversal_before_the_gift() {
            assertRefused(
                    () -> givenReceived().when(reverse(kroner(500), YESTERDAY), as(KAREN)),
                    REVERSED_BEFORE_GIVEN,
                    "/effectiveOn");
        }
    }

    private record Given(ContributionState state) {
        /** {@code actor} added these events. */
        Given and(PartyId actor, ContributionEvent... events) {
            var next = state;
            for (var event : events) {
                next = ContributionEvolution.evolve(next, event, actor);
            }
            return new Given(next);
        }

        List<ContributionEvent> when(ContributionCommand command, Facts facts) {
            return ContributionDecider.decide(state, command, facts);
        }
    }

    private static Given given() {
        return new Given(new NotRecorded());
    }

    private static Given givenRecorded() {
        return given().and(KAREN, recorded(kroner(500), null));
    }

    private static Given givenReceived() {
        return givenRecorded().and(KAREN, received(kroner(500), null, kroner(0)));
    }

    private static Gift gift() {
        return new Gift(KAREN, kroner(500), null, List.of(), false);
    }

    /** A recording, as far as the tests vary it. */
    private record Gift(
            PartyId giver,
            Quantity quantity,
            @Nullable PledgeId pledgeId,
            List<Evidence> evidence,
            boolean isReceived) {
        Gift giver(PartyId party) {
            return new Gift(party, quantity, pledgeId, evidence, isReceived);
        }

        Gift quantity(Quantity given) {
            return new Gift(giver, given, pledgeId, evidence, isReceived);
        }

        Gift pledge(PledgeId pledge) {
            return new Gift(giver, quantity, pledge, evidence, isReceived);
        }

        Gift evidence(Evidence... attached) {
            return new Gift(giver, quantity, pledgeId, List.of(attached), isReceived);
        }

        Gift received() {
            return new Gift(giver, quantity, pledgeId, evidence, true);
        }

        RecordContribution command() {
            return new RecordContribution(
                    GIFT,
                    SLUICE,
                    giver,
                    ContributionKind.CASH_DONATION,
                    quantity,
                    pledgeId,
                    null,
                    evidence,
                    isReceived,
                    TODAY,
                    TODAY,
                    null,
                    null);
        }
    }

    private static ReceiveContribution receive(@Nullable PledgeId pledge, LocalDate on) {
        return new ReceiveContribution(GIFT, pledge, on, TODAY, null);
    }

    private static VerifyContribution verify(Quantity accepted, @Nullable TextRef reason) {
        return new VerifyContribution(GIFT, accepted, TODAY, TODAY, reason);
    }

    private static ReverseContribution reverse(Quantity quantity, LocalDate on) {
        return new ReverseContribution(GIFT, quantity, on, TODAY, REASON);
    }

    private static ContributionRecorded recorded(Quantity quantity, @Nullable PledgeId pledge) {
        var kind = ContributionKind.CASH_DONATION;
        return new ContributionRecorded(GIFT, SLUICE, KAREN, kind, quantity, pledge, null, TODAY, TODAY, null, null);
    }

    private static ContributionReceived received(Quantity quantity, @Nullable PledgeId pledge, Quantity fulfilled) {
        return new ContributionReceived(GIFT, quantity, pledge, fulfilled, TODAY, TODAY, null);
    }

    private static ContributionVerified verified(Quantity accepted, @Nullable TextRef reason) {
        return new ContributionVerified(GIFT, accepted, TODAY, TODAY, reason);
    }

    private static ContributionRejected rejected(Quantity rest) {
        return new ContributionRejected(GIFT, rest, TODAY, TODAY, REASON);
    }

    private static ContributionReversed reversed(Quantity fromReceived, Quantity fromVerified) {
        return new ContributionReversed(GIFT, fromReceived, fromVerified, TODAY, TODAY, REASON);
    }
}
