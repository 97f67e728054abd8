package dk.sambog.command.testing;

import dk.sambog.command.facts.Facts;
import dk.sambog.command.facts.Guard;
import dk.sambog.command.facts.party.InstallationFacts;
import dk.sambog.command.facts.party.PartyFacts;
import dk.sambog.command.facts.project.ProjectFacts;
import dk.sambog.events.Commitment;
import dk.sambog.events.document.TextId;
import dk.sambog.events.document.TextRef;
import dk.sambog.events.party.MandateAct;
import dk.sambog.events.party.PartyId;
import dk.sambog.events.party.PartyType;
import dk.sambog.events.project.ProjectId;
import java.util.UUID;

/** A municipality that operates the ledger, a guild that leads a project, and people. */
public final class SluiceGuild {
    public static final PartyId OPERATOR = new PartyId(new UUID(0, 1));
    public static final PartyId CLERK = new PartyId(new UUID(0, 2));
    public static final PartyId GUILD = new PartyId(new UUID(0, 3));
    public static final PartyId CHAIR = new PartyId(new UUID(0, 4));
    public static final PartyId KAREN = new PartyId(new UUID(0, 5));
    public static final PartyId NEIGHBOURS = new PartyId(new UUID(0, 6));
    public static final PartyId NOBODY = new PartyId(new UUID(9, 9));
    public static final ProjectId SLUICE = new ProjectId(new UUID(1, 1));
    public static final ProjectId DIKE = new ProjectId(new UUID(1, 2));
    public static final Commitment NAME = Commitment.to(new byte[32], new byte[0]);
    public static final TextRef REASON = new TextRef(new TextId(new UUID(2, 1)), NAME);

    private SluiceGuild() {}

    /** {@code actor} for itself, in a founded ledger. */
    public static Facts by(PartyId actor) {
        var facts = TestFacts.holding(TestFacts.by(actor), new Guard.OfInstallation(), new InstallationFacts(OPERATOR));
        facts = TestFacts.holding(facts, new Guard.OfProject(SLUICE), new ProjectFacts(SLUICE, GUILD, true));
        facts = TestFacts.holding(facts, new Guard.OfProject(DIKE), new ProjectFacts(DIKE, OPERATOR, true));
        facts = holding(facts, KAREN, PartyType.PERSON);
        facts = holding(facts, CHAIR, PartyType.PERSON);
        facts = holding(facts, GUILD, PartyType.ASSOCIATION);
        facts = holding(facts, OPERATOR, PartyType.MUNICIPALITY);
        return holding(facts, NEIGHBOURS, PartyType.INFORMAL_GROUP);
    }

    /** The clerk under a mandate of the operator. */
    public static Facts clerk(MandateAct... acts) {
        return TestFacts.actingFor(by(CLERK), OPERATOR, acts);
    }

    /** The chair under a mandate of the guild. */
    public static Facts chair(MandateAct... acts) {
        return TestFacts.actingFor(by(CHAIR), GUILD, acts);
    }

    private static Facts holding(Facts facts, PartyId party, PartyType type) {
        return TestFacts.holding(facts, new Guard.OfParty(party), new PartyFacts(party, type));
    }
}
