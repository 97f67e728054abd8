package dk.sambog.query.story;

import dk.sambog.events.Asset;
import dk.sambog.events.LedgerEvent;
import dk.sambog.events.LegalBasis;
import dk.sambog.events.Quantity;
import dk.sambog.events.Ratio;
import dk.sambog.events.StreamId;
import dk.sambog.events.agreement.AgreementEvent.AgreementDrafted;
import dk.sambog.events.agreement.AgreementEvent.AgreementInForce;
import dk.sambog.events.agreement.AgreementEvent.AgreementSigned;
import dk.sambog.events.agreement.AgreementEvent.Period;
import dk.sambog.events.agreement.AgreementEvent.VersionProposed;
import dk.sambog.events.agreement.AgreementId;
import dk.sambog.events.agreement.SignatureMethod;
import dk.sambog.events.contribution.ContributionEvent.ContributionReceived;
import dk.sambog.events.contribution.ContributionEvent.ContributionRecorded;
import dk.sambog.events.contribution.ContributionEvent.ContributionVerified;
import dk.sambog.events.contribution.ContributionEvent.EvidenceAttached;
import dk.sambog.events.contribution.ContributionId;
import dk.sambog.events.contribution.ContributionKind;
import dk.sambog.events.contribution.EvidenceTier;
import dk.sambog.events.document.DocumentEvent.DocumentStored;
import dk.sambog.events.document.DocumentId;
import dk.sambog.events.document.DocumentRef;
import dk.sambog.events.offer.OfferEvent.OfferMade;
import dk.sambog.events.offer.OfferId;
import dk.sambog.events.party.MandateAct;
import dk.sambog.events.party.MandateId;
import dk.sambog.events.party.PartyEvent.ErasureDeferred;
import dk.sambog.events.party.PartyEvent.MandateGranted;
import dk.sambog.events.party.PartyEvent.MemberJoined;
import dk.sambog.events.party.PartyEvent.PartyErased;
import dk.sambog.events.party.PartyEvent.PartyRegistered;
import dk.sambog.events.party.PartyEvent.RoleAssigned;
import dk.sambog.events.party.PartyId;
import dk.sambog.events.party.PartyType;
import dk.sambog.events.party.Role;
import dk.sambog.events.party.RoleId;
import dk.sambog.events.pledge.PledgeEvent.PledgeFulfilled;
import dk.sambog.events.pledge.PledgeEvent.PledgeMade;
import dk.sambog.events.pledge.PledgeId;
import dk.sambog.events.project.ProductionForm;
import dk.sambog.events.project.ProjectEvent.PledgingOpened;
import dk.sambog.events.project.ProjectEvent.ProjectOpened;
import dk.sambog.events.project.ProjectId;
import dk.sambog.events.retention.RetentionEvent.RetentionSet;
import dk.sambog.events.vote.VoteEvent.ElectorateFixed;
import dk.sambog.events.vote.VoteEvent.Secrecy;
import dk.sambog.events.vote.VoteEvent.VoteCalled;
import dk.sambog.events.vote.VoteId;
import dk.sambog.events.vote.VoteRules;
import dk.sambog.events.vote.VoteRules.Decision;
import dk.sambog.events.vote.VoteRules.Method;
import dk.sambog.events.vote.VoteRules.Quorum;
import dk.sambog.events.vote.VoteRules.QuorumBase;
import dk.sambog.events.vote.VoteRules.TieRule;
import dk.sambog.events.vote.VoteRules.Weighting;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * The sluice at Strandvej, and a playground nobody in it has to do with. A title and a name are hostile on purpose: they
 * must do nothing on any page and in any spreadsheet.
 */
public final class Story {
    public static final String HOSTILE_TITLE = "=HYPERLINK(\"x\")<script>alert(1)</script>";
    public static final String HOSTILE_NAME = "@SUM(1)<img src=x onerror=alert(1)>";
    private static final LocalDate DAY = LocalDate.parse("2024-03-01");

    public final Ledger ledger;
    public final PartyId municipality;
    public final PartyId guild;
    public final PartyId anna;
    public final PartyId stranger;
    public final ProjectId sluice;
    public final ProjectId playground;
    public final PledgeId money;
    public final PledgeId hours;
    public final ContributionId work;
    public final AgreementId agreement;
    public final VoteId vote;
    public final PartyId neighbours;
    public final OfferId offer;
    public final UUID moneyPledged;
    public final UUID workVerified;

    /** A document that stands behind the work, kept until 2029. */
    public final UUID timesheet;

    /** A person that was erased. */
    public final UUID forgotten;

    /** The position after the pledges and before anything is given. */
    public final long beforeGiving;

    public final Instant whenPledged;

    public Story(Ledger ledger) {
        this.ledger = ledger;
        municipality = party(PartyType.MUNICIPALITY, "Hvidesand Kommune");
        guild = party(PartyType.ASSOCIATION, HOSTILE_NAME);
        anna = party(PartyType.PERSON, "Anna Andersen");
        stranger = party(PartyType.PERSON, "Bo Berg");
        ledger.login("finance", municipality);
        ledger.login("anna", anna);
        ledger.login("stranger", stranger);
        sluice = project(municipality, HOSTILE_TITLE);
        playground = project(municipality, "Legeplads");
        money = pledge(sluice, guild, ContributionKind.CASH_DONATION, new Quantity(500_000, Asset.of("DKK/2")));
        moneyPledged = lastEvent;
        hours = pledge(sluice, anna, ContributionKind.VOLUNTEER_HOURS, new Quantity(600, Asset.MINUTES));
        pledge(playground, municipality, ContributionKind.CASH_GRANT, new Quantity(10_000, Asset.of("DKK/2")));
        agreement = agreement();
        vote = vote();
        beforeGiving = ledger.head();
        whenPledged = ledger.now();
        ledger.at("2024-06-01T08:00:00Z");
        work = work();
        workVerified = lastEvent;
        neighbours = party(PartyType.INFORMAL_GROUP, "Naboerne på Strandvej");
        offer = offer();
        takePart();
        timesheet = lastDocument;
        forgotten = forgotten();
        keep("document/" + timesheet, "2029-12-31");
        keep("agreement/" + agreement, "2024-01-31");
    }

    private UUID lastEvent = new UUID(0, 0);
    private UUID lastDocument = new UUID(0, 0);

    private UUID forgotten() {
        var carl = party(PartyType.PERSON, "Carl Clausen");
        append(
                "party",
                carl.value(),
                new ErasureDeferred(carl, LegalBasis.ARKIVLOVEN, LocalDate.parse("2024-05-01"), municipality));
        append("party", carl.value(), new PartyErased(carl, LegalBasis.GDPR_ART_17_1, municipality));
        return carl.value();
    }

    private void keep(String thing, String until) {
        var stream = StreamId.of(thing);
        append(
                "retention",
                stream.uuid(),
                new RetentionSet(stream, LegalBasis.BOGFOERINGSLOVEN_12, LocalDate.parse(until), municipality));
    }

    private PartyId party(PartyType type, String name) {
        var id = new PartyId(ledger.newId());
        append("party", id.value(), new PartyRegistered(id, type, List.of(), ledger.name(id, type.isPersonal(), name)));
        return id;
    }

    private ProjectId project(PartyId lead, String title) {
        var id = new ProjectId(ledger.newId());
        append(
                "project",
                id.value(),
                new ProjectOpened(id, lead, ProductionForm.COPRODUCTION, ledger.text(title), null, List.of(), DAY));
        append("project", id.value(), new PledgingOpened(id, DAY));
        return id;
    }

    private PledgeId pledge(ProjectId project, PartyId giver, ContributionKind kind, Quantity quantity) {
        var id = new PledgeId(ledger.newId());
        append(
                "pledge",
                id.value(),
                new PledgeMade(id, project, giver, kind, quantity, null, null, DAY, DAY, null, null));
        return id;
    }

    private AgreementId agreement() {
        var id = new AgreementId(ledger.newId());
        var hash = "a".repeat(64);
        append("agreement", id.value(), new AgreementDrafted(id, sluice, municipality));
        append(
                "agreement",
                id.value(),
                new VersionProposed(
                        id,
                        1,
                        ledger.text("Vi bygger en sluse."),
                        List.of(),
                        new Period(null, LocalDate.parse("2026-12-31")),
                        hash,
                        List.of(guild),
                        DAY,
                        null));
        append(
                "agreement",
                id.value(),
                new AgreementSigned(id, 1, hash, guild, null, SignatureMethod.values()[0], DAY, null));
        append("agreement", id.value(), new AgreementInForce(id, 1, DAY, LocalDate.parse("2026-12-31")));
        return id;
    }

    private VoteId vote() {
        var id = new VoteId(ledger.newId());
        append(
                "vote",
                id.value(),
                new VoteCalled(
                        id,
                        sluice,
                        municipality,
                        municipality,
                        ledger.text("Dige eller sluse?"),
                        List.of(
                                new VoteCalled.Option("dike", ledger.text("Dige"), null, null),
                                new VoteCalled.Option("sluice", ledger.text("Sluse"), null, null)),
                        new VoteRules(
                                Method.SINGLE,
                                1,
                                1,
                                null,
                                null,
                                Decision.MAJORITY,
                                null,
                                Weighting.ONE_MEMBER_ONE_VOTE,
                                new Quorum(QuorumBase.CAST, Ratio.of(1)),
                                null,
                                TieRule.DECISION),
                        null,
                        Secrecy.SECRET,
                        0,
                        false,
                        null,
                        Instant.parse("2024-03-02T08:00:00Z"),
                        Instant.parse("2024-03-03T08:00:00Z")));
        append("vote", id.value(), new ElectorateFixed(id, List.of(anna), null, 1, 1, "b".repeat(64)));
        return id;
    }

    private ContributionId work() {
        var id = new ContributionId(ledger.newId());
        var day = LocalDate.parse("2024-05-20");
        var given = new Quantity(480, Asset.MINUTES);
        append(
                "contribution",
                id.value(),
                new ContributionRecorded(
                        id, sluice, anna, ContributionKind.VOLUNTEER_HOURS, given, hours, null, day, day, null, null));
        var document = document();
        append("contribution", id.value(), new EvidenceAttached(id, document, EvidenceTier.values()[2]));
        append("pledge", hours.value(), new PledgeFulfilled(hours, id, given, given.none(), day, day));
        append("contribution", id.value(), new ContributionReceived(id, given, hours, given, day, day, null));
        append(
                "contribution",
                id.value(),
                new ContributionVerified(id, new Quantity(450, Asset.MINUTES), day, day, null));
        return id;
    }

    private OfferId offer() {
        var id = new OfferId(ledger.newId());
        append(
                "offer",
                id.value(),
                new OfferMade(
                        id,
                        stranger,
                        ContributionKind.MATERIALS,
                        new Quantity(200, Asset.ofUnit("sandbag")),
                        ledger.text("Tomme sandsække"),
                        ledger.text("Strandvej 12, Hvidesand"),
                        ledger.text("hverdage efter kl. 16"),
                        LocalDate.parse("2024-06-01"),
                        LocalDate.parse("2024-09-30"),
                        LocalDate.parse("2024-06-01")));
        return id;
    }

    /** A role, a mandate, a member. */
    private void takePart() {
        append(
                "party",
                guild.value(),
                new RoleAssigned(guild, new RoleId(ledger.newId()), sluice, Role.CONTRIBUTOR, DAY, null));
        append(
                "party",
                guild.value(),
                new MandateGranted(
                        guild,
                        new MandateId(ledger.newId()),
                        anna,
                        List.of(MandateAct.PLEDGE, MandateAct.RECORD),
                        sluice,
                        DAY,
                        LocalDate.parse("2025-02-28"),
                        new Quantity(500_000, Asset.of("DKK/2"))));
        append("party", neighbours.value(), new MemberJoined(neighbours, anna, DAY));
    }

    private DocumentRef document() {
        var id = new DocumentId(ledger.newId());
        var commitment = ledger.text("timesheet").commitment();
        lastDocument = id.value();
        append("document", id.value(), new DocumentStored(id, commitment, "application/pdf", 9, guild, guild));
        return new DocumentRef(id, commitment);
    }

    private void append(String feature, UUID id, LedgerEvent event) {
        lastEvent = ledger.append(StreamId.of(feature + "/" + id), event);
    }
}
