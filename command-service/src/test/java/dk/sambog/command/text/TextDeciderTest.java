package dk.sambog.command.text;

import static dk.sambog.command.testing.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dk.sambog.command.facts.Facts;
import dk.sambog.command.facts.Guard;
import dk.sambog.command.facts.party.InstallationFacts;
import dk.sambog.command.testing.TestFacts;
import dk.sambog.command.text.TextCommand.RedactText;
import dk.sambog.events.LegalBasis;
import dk.sambog.events.document.TextEvent.TextRedacted;
import dk.sambog.events.document.TextId;
import dk.sambog.events.party.MandateAct;
import dk.sambog.events.party.PartyId;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TextDeciderTest {
    private static final TextId TEXT = new TextId(new UUID(1, 1));
    private static final PartyId METTE = new PartyId(new UUID(1, 2));
    private static final PartyId OPERATOR = new PartyId(new UUID(1, 3));
    private static final RedactText REDACT = new RedactText(TEXT, LegalBasis.GDPR_ART_17_1_D);

    @Test
    void redacts_a_text_on_behalf_of_the_operator() {
        assertThat(TextDecider.decide(false, REDACT, asOperator()))
                .containsExactly(new TextRedacted(TEXT, LegalBasis.GDPR_ART_17_1_D, METTE));
    }

    @Test
    void refuses_to_redact_on_behalf_of_anybody_else() {
        assertRefused(
                () -> TextDecider.decide(false, REDACT, TestFacts.by(METTE)),
                TextRejection.REDACTION_IS_FOR_THE_OPERATOR);
    }

    @Test
    void refuses_to_redact_what_a_law_keeps() {
        assertRefused(
                () -> TextDecider.decide(false, new RedactText(TEXT, LegalBasis.ARKIVLOVEN), asOperator()),
                TextRejection.REDACTION_NEEDS_ANOTHER_BASIS,
                "/legalBasis");
    }

    @Test
    void refuses_to_redact_twice() {
        assertRefused(() -> TextDecider.decide(true, REDACT, asOperator()), TextRejection.TEXT_REDACTED);
    }

    private static Facts asOperator() {
        return TestFacts.actingFor(
                TestFacts.holding(TestFacts.by(METTE), new Guard.OfInstallation(), new InstallationFacts(OPERATOR)),
                OPERATOR,
                MandateAct.ADMINISTER);
    }
}
