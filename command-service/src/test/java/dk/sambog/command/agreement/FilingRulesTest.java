package dk.sambog.command.agreement;

import static dk.sambog.command.agreement.AgreementExamples.AGREEMENT;
import static dk.sambog.command.agreement.AgreementExamples.FIRM;
import static dk.sambog.command.agreement.AgreementExamples.GUILD;
import static dk.sambog.command.agreement.AgreementExamples.PROJECT;
import static dk.sambog.command.agreement.AgreementExamples.TEXT;
import static dk.sambog.command.agreement.AgreementExamples.TODAY;
import static dk.sambog.command.agreement.AgreementExamples.TOWN;
import static dk.sambog.command.agreement.AgreementExamples.after;
import static dk.sambog.command.agreement.AgreementExamples.begun;
import static dk.sambog.command.agreement.AgreementExamples.drafted;
import static dk.sambog.command.agreement.AgreementExamples.elsewhere;
import static dk.sambog.command.agreement.AgreementExamples.eu;
import static dk.sambog.command.agreement.AgreementExamples.everything;
import static dk.sambog.command.agreement.AgreementExamples.facts;
import static dk.sambog.command.agreement.AgreementExamples.inForce;
import static dk.sambog.command.agreement.AgreementExamples.inForceUntil;
import static dk.sambog.command.agreement.AgreementExamples.proposed;
import static dk.sambog.command.agreement.AgreementExamples.recorded;
import static dk.sambog.command.agreement.AgreementExamples.refused;
import static dk.sambog.command.agreement.AgreementExamples.source;
import static dk.sambog.command.agreement.AgreementExamples.when;
import static dk.sambog.command.agreement.AgreementExamples.wording;
import static org.assertj.core.api.Assertions.assertThat;

import dk.sambog.command.agreement.AgreementCommand.DraftAgreement;
import dk.sambog.command.agreement.AgreementCommand.FileAgreement;
import dk.sambog.command.facts.GuardRejection;
import dk.sambog.events.ExternalReference;
import dk.sambog.events.agreement.AgreementEvent.AgreementFiled;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class FilingRulesTest {
    private static final List<ExternalReference> CASE =
            List.of(new ExternalReference("kle-case", "00.34.00-P20-17-26"));

    @Test
    void a_draft_may_bring_its_case_number_and_how_long_it_is_kept() {
        var draft = new DraftAgreement(AGREEMENT, PROJECT, wording(TEXT, GUILD, TOWN), CASE, TODAY.plusYears(10));
        assertThat(when(GUILD, draft))
                .containsExactly(drafted(GUILD), filed(TODAY.plusYears(10)), proposed(1, TEXT, GUILD, TOWN));
    }

    @Test
    void a_party_puts_the_file_right_at_any_time() {
        assertThat(when(TOWN, file(TODAY.plusYears(10)), begun())).containsExactly(filed(TODAY.plusYears(10)));
        assertThat(when(TOWN, file(TODAY.plusYears(10)), inForce())).containsExactly(filed(TODAY.plusYears(10)));
        assertThat(when(FIRM, file(TODAY.plusYears(10)), recorded(source(eu(1)))))
                .containsExactly(filed(TODAY.plusYears(10)));
    }

    @Test
    void refuses_a_file_from_a_bystander() {
        refused(AgreementRejection.NOT_PARTY_TO_IT, null, () -> when(FIRM, file(TODAY), begun()));
    }

    @Test
    void refuses_the_file_of_an_agreement_that_does_not_exist() {
        refused(AgreementRejection.NO_SUCH_AGREEMENT, null, () -> when(GUILD, file(TODAY)));
    }

    @Test
    void refuses_to_keep_it_shorter_than_it_is_in_force() {
        refused(
                AgreementRejection.RETAINED_TOO_SHORT,
                "/retainUntil",
                () -> when(GUILD, file(TODAY.plusYears(1)), inForceUntil(TODAY.plusYears(2))));
    }

    @Test
    void refuses_a_file_under_a_mandate_for_another_project() {
        refused(
                GuardRejection.MANDATE_DOES_NOT_COVER,
                null,
                () -> AgreementDecider.decide(after(begun()), file(TODAY), facts(GUILD, elsewhere(), everything())));
    }

    private static FileAgreement file(LocalDate retainUntil) {
        return new FileAgreement(AGREEMENT, CASE, retainUntil);
    }

    private static AgreementFiled filed(LocalDate retainUntil) {
        return new AgreementFiled(AGREEMENT, CASE, retainUntil);
    }
}
