package dk.sambog.command.agreement.rule;

import static dk.sambog.command.agreement.rule.AgreementExamples.AGREEMENT;
import static dk.sambog.command.agreement.rule.AgreementExamples.FIRM;
import static dk.sambog.command.agreement.rule.AgreementExamples.GUILD;
import static dk.sambog.command.agreement.rule.AgreementExamples.PROJECT;
import static dk.sambog.command.agreement.rule.AgreementExamples.TEXT;
import static dk.sambog.command.agreement.rule.AgreementExamples.TOWN;
import static dk.sambog.command.agreement.rule.AgreementExamples.after;
import static dk.sambog.command.agreement.rule.AgreementExamples.begun;
import static dk.sambog.command.agreement.rule.AgreementExamples.drafted;
import static dk.sambog.command.agreement.rule.AgreementExamples.elsewhere;
import static dk.sambog.command.agreement.rule.AgreementExamples.eu;
import static dk.sambog.command.agreement.rule.AgreementExamples.everything;
import static dk.sambog.command.agreement.rule.AgreementExamples.facts;
import static dk.sambog.command.agreement.rule.AgreementExamples.inForce;
import static dk.sambog.command.agreement.rule.AgreementExamples.proposed;
import static dk.sambog.command.agreement.rule.AgreementExamples.recorded;
import static dk.sambog.command.agreement.rule.AgreementExamples.refused;
import static dk.sambog.command.agreement.rule.AgreementExamples.source;
import static dk.sambog.command.agreement.rule.AgreementExamples.when;
import static dk.sambog.command.agreement.rule.AgreementExamples.wording;
import static org.assertj.core.api.Assertions.assertThat;

import dk.sambog.command.agreement.rule.AgreementCommand.DraftAgreement;
import dk.sambog.command.agreement.rule.AgreementCommand.FileAgreement;
import dk.sambog.command.facts.GuardRejection;
import dk.sambog.events.ExternalReference;
import dk.sambog.events.agreement.AgreementEvent.AgreementFiled;
import java.util.List;
import org.junit.jupiter.api.Test;

class FilingRulesTest {
    private static final List<ExternalReference> CASE =
            List.of(new ExternalReference("kle-case", "00.34.00-P20-17-26"));
    private static final FileAgreement FILE = new FileAgreement(AGREEMENT, CASE);
    private static final AgreementFiled FILED = new AgreementFiled(AGREEMENT, CASE);

    @Test
    void a_draft_may_bring_its_case_number() {
        var draft = new DraftAgreement(AGREEMENT, PROJECT, wording(TEXT, GUILD, TOWN), CASE);
        assertThat(when(GUILD, draft)).containsExactly(drafted(GUILD), FILED, proposed(1, TEXT, GUILD, TOWN));
    }

    @Test
    void a_party_puts_the_file_right_at_any_time() {
        assertThat(when(TOWN, FILE, begun())).containsExactly(FILED);
        assertThat(when(TOWN, FILE, inForce())).containsExactly(FILED);
        assertThat(when(FIRM, FILE, recorded(source(eu(1))))).containsExactly(FILED);
    }

    @Test
    void refuses_a_file_from_a_bystander() {
        refused(AgreementRejection.NOT_PARTY_TO_IT, null, () -> when(FIRM, FILE, begun()));
    }

    @Test
    void refuses_the_file_of_an_agreement_that_does_not_exist() {
        refused(AgreementRejection.NO_SUCH_AGREEMENT, null, () -> when(GUILD, FILE));
    }

    @Test
    void refuses_a_file_under_a_mandate_for_another_project() {
        refused(
                GuardRejection.MANDATE_DOES_NOT_COVER,
                null,
                () -> AgreementDecider.decide(after(begun()), FILE, facts(GUILD, elsewhere(), everything())));
    }
}
