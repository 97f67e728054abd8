package dk.sambog.command.installation;

import static dk.sambog.command.testing.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dk.sambog.command.facts.Facts;
import dk.sambog.command.facts.Guard;
import dk.sambog.command.facts.GuardRejection;
import dk.sambog.command.facts.party.InstallationFacts;
import dk.sambog.command.installation.InstallationCommand.FoundInstallation;
import dk.sambog.command.installation.InstallationCommand.PresentedToken;
import dk.sambog.command.testing.TestFacts;
import dk.sambog.events.installation.InstallationEvent;
import dk.sambog.events.installation.InstallationEvent.InstallationFounded;
import dk.sambog.events.installation.InstallationId;
import dk.sambog.events.party.PartyId;
import dk.sambog.events.party.PartyType;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class InstallationDeciderTest {
    private static final PartyId OPERATOR = new PartyId(new UUID(0, 1));
    private static final PartyId CLERK = new PartyId(new UUID(0, 2));
    private static final InstallationId INSTALLATION = new InstallationId(new UUID(0, 3));
    private static final InstallationToken TOKEN = new InstallationToken("open sesame\n");

    @Test
    void founds_the_ledger() {
        assertThat(decide("open sesame", PartyType.MUNICIPALITY, TestFacts.by(CLERK), TOKEN))
                .containsExactly(new InstallationFounded(INSTALLATION, OPERATOR, CLERK, "Europe/Copenhagen"));
    }

    @Test
    void refuses_to_found_a_ledger_twice() {
        var facts = TestFacts.holding(TestFacts.by(CLERK), new Guard.OfInstallation(), new InstallationFacts(OPERATOR));
        assertRefused(
                () -> decide("open sesame", PartyType.MUNICIPALITY, facts, TOKEN), GuardRejection.ALREADY_FOUNDED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "open", "open sesame!", "OPEN SESAME"})
    void refuses_a_wrong_token(String token) {
        assertRefused(
                () -> decide(token, PartyType.MUNICIPALITY, TestFacts.by(CLERK), TOKEN),
                InstallationRejection.WRONG_TOKEN,
                "/token");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "open sesame"})
    void refuses_any_token_when_none_is_configured(String token) {
        for (var none : List.of(new InstallationToken(null), new InstallationToken("  \n"))) {
            assertRefused(
                    () -> decide(token, PartyType.MUNICIPALITY, TestFacts.by(CLERK), none),
                    InstallationRejection.WRONG_TOKEN,
                    "/token");
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = PartyType.class,
            names = {"PERSON", "INFORMAL_GROUP"})
    void refuses_people_as_operator(PartyType type) {
        assertRefused(
                () -> decide("open sesame", type, TestFacts.by(CLERK), TOKEN),
                InstallationRejection.OPERATOR_IS_AN_ORGANISATION,
                "/operator/type");
    }

    @Test
    void prints_no_token() {
        assertThat(command("open sesame", PartyType.COMPANY).toString()).doesNotContain("sesame");
        assertThat(TOKEN.toString()).doesNotContain("sesame");
    }

    private static List<InstallationEvent> decide(
            String token, PartyType operator, Facts facts, InstallationToken expected) {
        return InstallationDecider.decide(command(token, operator), facts, expected);
    }

    private static FoundInstallation command(String token, PartyType operator) {
        return new FoundInstallation(
                INSTALLATION, OPERATOR, operator, CLERK, ZoneId.of("Europe/Copenhagen"), new PresentedToken(token));
    }
}
