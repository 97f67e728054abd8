package dk.sambog.command.testing;

import dk.sambog.command.facts.Facts;
import dk.sambog.command.facts.Guard;
import dk.sambog.command.facts.party.MandateFacts;
import dk.sambog.command.facts.party.MandatesFacts;
import dk.sambog.command.facts.party.PartyFacts;
import dk.sambog.events.Quantity;
import dk.sambog.events.party.MandateAct;
import dk.sambog.events.party.MandateId;
import dk.sambog.events.party.PartyId;
import dk.sambog.events.party.PartyType;
import dk.sambog.events.project.ProjectId;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Facts for a decider's test, on one fixed day. Each method answers new facts. */
public final class TestFacts {
    public static final LocalDate TODAY = LocalDate.of(2024, 11, 21);
    private static final ZoneId ZONE = ZoneId.of("Europe/Copenhagen");

    private TestFacts() {}

    /** Somebody acts for itself, and the guards hold nothing. */
    public static Facts by(PartyId actor) {
        return new Facts(actor, actor, null, TODAY.atTime(12, 0).atZone(ZONE).toInstant(), TODAY, Map.of());
    }

    /** The same actor under an unlimited mandate of {@code principal}. */
    public static Facts actingFor(Facts facts, PartyId principal, MandateAct... acts) {
        return actingFor(facts, principal, null, null, acts);
    }

    /** The same actor under a mandate of {@code principal} that is limited to a project or an amount. */
    public static Facts actingFor(
            Facts facts,
            PartyId principal,
            @Nullable ProjectId projectId,
            @Nullable Quantity ceiling,
            MandateAct... acts) {
        var mandate = new MandateFacts(
                new MandateId(new UUID(7, 7)),
                principal,
                facts.actor(),
                Set.of(acts),
                projectId,
                TODAY.minusYears(1),
                null,
                ceiling,
                null);
        return new Facts(facts.actor(), principal, mandate, facts.now(), facts.today(), facts.guards());
    }

    /** The same, and {@code party} was registered under {@code others} too, which were merged into it. */
    public static Facts alsoKnownAs(Facts facts, PartyId party, PartyType type, PartyId... others) {
        return holding(facts, new Guard.OfParty(party), new PartyFacts(party, type, null, Set.of(others)));
    }

    /** The same, and {@code grantee} holds a mandate of {@code principal} since last year. */
    public static Facts mandated(Facts facts, PartyId principal, PartyId grantee, MandateAct... acts) {
        var mandate = new MandateFacts(
                new MandateId(new UUID(7, 8)),
                principal,
                grantee,
                Set.of(acts),
                null,
                TODAY.minusYears(1),
                null,
                null,
                null);
        return holding(facts, new Guard.OfMandates(principal, grantee), new MandatesFacts(List.of(mandate)));
    }

    /** The same, and {@code guard} holds {@code fact}. */
    public static <F> Facts holding(Facts facts, Guard<F> guard, F fact) {
        var guards = new HashMap<Guard<?>, Object>(facts.guards());
        guards.put(guard, fact);
        return new Facts(
                facts.actor(), facts.onBehalfOf(), facts.mandate(), facts.now(), facts.today(), Map.copyOf(guards));
    }
}
