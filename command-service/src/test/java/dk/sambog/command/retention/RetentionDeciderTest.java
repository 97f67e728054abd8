package dk.sambog.command.retention;

import static dk.sambog.command.testing.Refusals.assertRefused;
import static dk.sambog.command.testing.TestFacts.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import dk.sambog.command.facts.Facts;
import dk.sambog.command.facts.Guard;
import dk.sambog.command.facts.GuardRejection;
import dk.sambog.command.facts.party.InstallationFacts;
import dk.sambog.command.facts.project.AgreementFacts;
import dk.sambog.command.retention.RetentionCommand.SetRetention;
import dk.sambog.command.testing.TestFacts;
import dk.sambog.events.LegalBasis;
import dk.sambog.events.StreamId;
import dk.sambog.events.agreement.AgreementId;
import dk.sambog.events.party.MandateAct;
import dk.sambog.events.party.PartyId;
import dk.sambog.events.project.ProjectId;
import dk.sambog.events.retention.RetentionEvent.RetentionSet;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RetentionDeciderTest {
    private static final AgreementId AGREEMENT = new AgreementId(new UUID(1, 1));
    private static final StreamId THING = StreamId.of("agreement", AGREEMENT);
    private static final PartyId METTE = new PartyId(new UUID(1, 2));
    private static final PartyId OPERATOR = new PartyId(new UUID(1, 3));
    private static final SetRetention KEEP =
            new SetRetention(THING, LegalBasis.BOGFOERINGSLOVEN_12, TODAY.plusYears(5));

    @Test
    void keeps_an_agreement_for_a_laws_sake() {
        assertThat(RetentionDecider.decide(KEEP, withAgreement()))
                .containsExactly(new RetentionSet(THING, LegalBasis.BOGFOERINGSLOVEN_12, TODAY.plusYears(5), METTE));
    }

    @Test
    void refuses_who_does_not_act_for_the_operator() {
        assertRefused(
                () -> RetentionDecider.decide(KEEP, TestFacts.by(METTE)),
                RetentionRejection.RETENTION_IS_FOR_THE_OPERATOR);
    }

    @Test
    void refuses_an_agreement_that_is_not_there() {
        assertRefused(() -> RetentionDecider.decide(KEEP, asOperator()), GuardRejection.NO_SUCH_AGREEMENT);
    }

    @Test
    void refuses_a_legal_basis_that_takes_away() {
        assertRefused(
                () -> RetentionDecider.decide(
                        new SetRetention(THING, LegalBasis.GDPR_ART_17_1, TODAY), withAgreement()),
                RetentionRejection.RETENTION_NEEDS_A_LAW,
                "/legalBasis");
    }

    @Test
    void says_that_keeping_has_ended_once_the_agreement_has() {
        var over = new SetRetention(THING, LegalBasis.ARKIVLOVEN, TODAY.minusDays(1));
        assertThat(RetentionDecider.decide(over, withAgreement(true, TODAY.minusDays(1))))
                .hasSize(1);
        assertThat(RetentionDecider.decide(over, withAgreement(false, null))).hasSize(1);
    }

    @Test
    void refuses_to_keep_an_agreement_shorter_than_it_is_in_force() {
        for (var lastDay : Arrays.asList(TODAY.plusYears(6), null)) {
            var tooShort = new SetRetention(
                    THING, LegalBasis.ARKIVLOVEN, lastDay == null ? TODAY.minusDays(1) : lastDay.minusDays(1));
            assertRefused(
                    () -> RetentionDecider.decide(tooShort, withAgreement(true, lastDay)),
                    RetentionRejection.RETAINED_TOO_SHORT,
                    "/retainUntil");
        }
    }

    private static Facts withAgreement() {
        return withAgreement(true, null);
    }

    private static Facts withAgreement(boolean inForce, @Nullable LocalDate lastDay) {
        return TestFacts.holding(
                asOperator(),
                new Guard.OfAgreement(AGREEMENT),
                new AgreementFacts(AGREEMENT, new ProjectId(new UUID(1, 4)), inForce, lastDay));
    }

    private static Facts asOperator() {
        return TestFacts.actingFor(
                TestFacts.holding(TestFacts.by(METTE), new Guard.OfInstallation(), new InstallationFacts(OPERATOR)),
                OPERATOR,
                MandateAct.ADMINISTER);
    }
}
