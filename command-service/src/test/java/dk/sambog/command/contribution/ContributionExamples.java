package dk.sambog.command.contribution;

import dk.sambog.command.facts.Facts;
import dk.sambog.command.facts.Guard;
import dk.sambog.command.facts.party.MandateFacts;
import dk.sambog.command.facts.party.PartyFacts;
import dk.sambog.command.facts.project.PledgeFacts;
import dk.sambog.command.facts.project.ProjectFacts;
import dk.sambog.events.Asset;
import dk.sambog.events.Commitment;
import dk.sambog.events.Quantity;
import dk.sambog.events.contribution.ContributionId;
import dk.sambog.events.contribution.ContributionKind;
import dk.sambog.events.document.DocumentId;
import dk.sambog.events.document.DocumentRef;
import dk.sambog.events.document.TextId;
import dk.sambog.events.document.TextRef;
import dk.sambog.events.party.MandateAct;
import dk.sambog.events.party.MandateId;
import dk.sambog.events.party.PartyId;
import dk.sambog.events.party.PartyType;
import dk.sambog.events.pledge.PledgeId;
import dk.sambog.events.project.ProjectId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Karen gives to the sluice; Rasmus records for it, and Vibeke verifies. */
final class ContributionExamples {
    static final ContributionId GIFT = new ContributionId(new UUID(0, 1));
    static final ProjectId SLUICE = new ProjectId(new UUID(0, 2));
    static final ProjectId DIKE = new ProjectId(new UUID(0, 3));
    static final ProjectId UNKNOWN_PROJECT = new ProjectId(new UUID(0, 4));
    static final PartyId KAREN = new PartyId(new UUID(0, 5));
    static final PartyId UNKNOWN_PARTY = new PartyId(new UUID(0, 6));
    static final PartyId RASMUS = new PartyId(new UUID(0, 7));
    static final PartyId VIBEKE = new PartyId(new UUID(0, 8));
    static final PartyId GUILD = new PartyId(new UUID(0, 9));
    static final PledgeId PLEDGE = new PledgeId(new UUID(0, 10));
    static final PledgeId UNKNOWN_PLEDGE = new PledgeId(new UUID(0, 11));
    static final PledgeId PLEDGE_TO_THE_DIKE = new PledgeId(new UUID(0, 12));
    static final LocalDate TODAY = LocalDate.of(2026, 3, 9);
    static final LocalDate YESTERDAY = TODAY.minusDays(1);
    static final TextRef REASON = new TextRef(new TextId(new UUID(0, 13)), Commitment.of("0".repeat(64)));
    static final DocumentRef RECEIPT = new DocumentRef(new DocumentId(new UUID(0, 14)), Commitment.of("1".repeat(64)));

    private ContributionExamples() {}

    static Quantity kroner(long kroner) {
        return new Quantity(kroner * 100, Asset.ofCurrency("DKK"));
    }

    /** {@code party} acts for itself. */
    static Facts as(PartyId party) {
        return facts(party, party, null);
    }

    /** {@code actor} acts for the guild under a mandate without limit. */
    static Facts forTheGuild(PartyId actor) {
        return facts(actor, GUILD, mandate(actor, GUILD, null, null));
    }

    /** {@code actor} acts for {@code principal} under a mandate without limit. */
    static Facts onBehalfOf(PartyId principal, PartyId actor) {
        return facts(actor, principal, mandate(actor, principal, null, null));
    }

    /** {@code actor} acts for the guild under a mandate for one project, up to {@code ceiling}. */
    static Facts forTheGuild(PartyId actor, ProjectId project, Quantity ceiling) {
        return facts(actor, GUILD, mandate(actor, GUILD, project, ceiling));
    }

    private static MandateFacts mandate(
            PartyId actor, PartyId principal, @Nullable ProjectId project, @Nullable Quantity ceiling) {
        var acts = Set.of(MandateAct.RECORD, MandateAct.VERIFY);
        var id = new MandateId(new UUID(0, 15));
        return new MandateFacts(id, principal, actor, acts, project, LocalDate.EPOCH, null, ceiling, null);
    }

    private static Facts facts(PartyId actor, PartyId onBehalfOf, @Nullable MandateFacts mandate) {
        Map<Guard<?>, Object> guards = new HashMap<>();
        guards.put(new Guard.OfProject(SLUICE), new ProjectFacts(SLUICE, GUILD, true));
        guards.put(new Guard.OfProject(DIKE), new ProjectFacts(DIKE, GUILD, true));
        guards.put(new Guard.OfParty(KAREN), new PartyFacts(KAREN, PartyType.PERSON));
        guards.put(new Guard.OfPledge(PLEDGE), pledge(PLEDGE, SLUICE));
        guards.put(new Guard.OfPledge(PLEDGE_TO_THE_DIKE), pledge(PLEDGE_TO_THE_DIKE, DIKE));
        return new Facts(actor, onBehalfOf, mandate, Instant.EPOCH, TODAY, guards);
    }

    /** 600 kroner of it are not given yet, 200 of these bound by an agreement. */
    private static PledgeFacts pledge(PledgeId id, ProjectId project) {
        return new PledgeFacts(id, project, KAREN, ContributionKind.CASH_DONATION, kroner(400), kroner(200));
    }
}
