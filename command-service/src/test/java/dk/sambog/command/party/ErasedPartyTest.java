package dk.sambog.command.party;

import static dk.sambog.command.testing.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dk.sambog.command.facts.Guard;
import dk.sambog.command.facts.party.InstallationFacts;
import dk.sambog.command.party.PartyCommand.GrantMandate;
import dk.sambog.command.testing.TestFacts;
import dk.sambog.events.Commitment;
import dk.sambog.events.LegalBasis;
import dk.sambog.events.party.MandateAct;
import dk.sambog.events.party.MandateId;
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

class ErasedPartyTest {
    private static final PartyId KAREN = new PartyId(new UUID(0, 1));
    private static final PartyId METTE = new PartyId(new UUID(0, 2));
    private static final Commitment COMMITMENT = Commitment.to(new byte[32], new byte[0]);
    private static final PartyState REGISTERED = PartyDecider.evolve(
            new PartyState.NotRegistered(), new PartyRegistered(KAREN, PartyType.PERSON, List.of(), COMMITMENT));

    @Test
    void nobody_is_given_a_mandate_of_an_erased_person() {
        var erased = PartyDecider.evolve(REGISTERED, new PartyErased(KAREN, LegalBasis.GDPR_ART_17_1, METTE));
        var facts = TestFacts.holding(TestFacts.by(KAREN), new Guard.OfInstallation(), new InstallationFacts(METTE));
        var grant = new GrantMandate(
                KAREN,
                new MandateId(new UUID(1, 1)),
                METTE,
                List.of(MandateAct.PLEDGE),
                null,
                TestFacts.TODAY,
                null,
                null);

        assertRefused(() -> PartyDecider.decide(erased, grant, facts), PartyRejection.PARTY_ERASED);
    }

    @Test
    void what_the_vault_keeps_changes_nothing_of_what_a_party_may_do() {
        for (PartyEvent event : List.of(
                new PartyDetailsCorrected(KAREN, PartyDetail.EMAIL, null, COMMITMENT, KAREN),
                new PayoutAccountConfirmed(KAREN, COMMITMENT, METTE),
                new ErasureDeferred(KAREN, LegalBasis.ARKIVLOVEN, TestFacts.TODAY, METTE))) {
            assertThat(PartyDecider.evolve(REGISTERED, event)).isEqualTo(REGISTERED);
        }
    }
}
