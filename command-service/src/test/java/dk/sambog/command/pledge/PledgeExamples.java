package dk.sambog.command.pledge;

import dk.sambog.command.facts.Facts;
import dk.sambog.command.facts.Guard;
import dk.sambog.command.facts.party.MandateFacts;
import dk.sambog.command.facts.project.AgreementFacts;
import dk.sambog.command.facts.project.ProjectFacts;
import dk.sambog.events.Asset;
import dk.sambog.events.Commitment;
import dk.sambog.events.Quantity;
import dk.sambog.events.agreement.AgreementId;
import dk.sambog.events.contribution.ContributionId;
import dk.sambog.events.document.TextId;
import dk.sambog.events.document.TextRef;
import dk.sambog.events.party.MandateAct;
import dk.sambog.events.party.MandateId;
import dk.sambog.events.party.PartyId;
import dk.sambog.events.pledge.PledgeId;
import dk.sambog.events.project.ProjectId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Karen promises the sluice some money. */
final class PledgeExamples {
    static final PledgeId PLEDGE = new PledgeId(new UUID(0, 1));
    static final ProjectId SLUICE = new ProjectId(new UUID(0, 2));
    static final ProjectId CLOSED_PROJECT = new ProjectId(new UUID(0, 3));
    static final ProjectId UNKNOWN_PROJECT = new ProjectId(new UUID(0, 4));
    static final PartyId KAREN = new PartyId(new UUID(0, 5));
    static final PartyId BENT = new PartyId(new UUID(0, 6));
    static final ContributionId GIFT = new ContributionId(new UUID(0, 7));
    static final AgreementId IN_FORCE = new AgreementId(new UUID(0, 8));
    static final AgreementId OVER = new AgreementId(new UUID(0, 19));
    static final AgreementId UNSIGNED = new AgreementId(new UUID(0, 9));
    static final AgreementId OF_ANOTHER_PROJECT = new AgreementId(new UUID(0, 10));
    static final AgreementId UNKNOWN_AGREEMENT = new AgreementId(new UUID(0, 11));
    static final LocalDate TODAY = LocalDate.of(2026, 3, 9);
    static final TextRef REASON = new TextRef(new TextId(new UUID(0, 12)), Commitment.of("0".repeat(64)));

    private PledgeExamples() {}

    static Quantity kroner(long kroner) {
        return new Quantity(kroner * 100, Asset.ofCurrency("DKK"));
    }

    /** {@code party} acts for itself. */
    static Facts as(PartyId party) {
        return facts(party, null);
    }

    /** Bent acts for {@code party} under a mandate for the sluice up to {@code ceiling}. */
    static Facts underMandateOf(PartyId party, Quantity ceiling) {
        return facts(
                party,
                new MandateFacts(
                        new MandateId(new UUID(0, 13)),
                        party,
                        BENT,
                        Set.of(MandateAct.PLEDGE),
                        SLUICE,
                        LocalDate.EPOCH,
                        null,
                        ceiling,
                        null));
    }

    private static Facts facts(PartyId party, @Nullable MandateFacts mandate) {
        Map<Guard<?>, Object> guards = new HashMap<>();
        guards.put(new Guard.OfProject(SLUICE), new ProjectFacts(SLUICE, BENT, true));
        guards.put(new Guard.OfProject(CLOSED_PROJECT), new ProjectFacts(CLOSED_PROJECT, BENT, false));
        guards.put(new Guard.OfAgreement(IN_FORCE), new AgreementFacts(IN_FORCE, SLUICE, true, null));
        guards.put(new Guard.OfAgreement(OVER), new AgreementFacts(OVER, SLUICE, true, TODAY.minusDays(1)));
        guards.put(new Guard.OfAgreement(UNSIGNED), new AgreementFacts(UNSIGNED, SLUICE, false, null));
        guards.put(
                new Guard.OfAgreement(OF_ANOTHER_PROJECT),
                new AgreementFacts(OF_ANOTHER_PROJECT, CLOSED_PROJECT, true, null));
        return new Facts(mandate == null ? party : mandate.grantee(), party, mandate, Instant.EPOCH, TODAY, guards);
    }
}
