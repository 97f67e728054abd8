package dk.sambog.query.testing;

import dk.sambog.events.Asset;
import dk.sambog.events.Commitment;
import dk.sambog.events.LedgerEvent;
import dk.sambog.events.Quantity;
import dk.sambog.events.StreamId;
import dk.sambog.events.contribution.ContributionKind;
import dk.sambog.events.document.TextId;
import dk.sambog.events.document.TextRef;
import dk.sambog.events.need.NeedId;
import dk.sambog.events.offer.OfferEvent.OfferMade;
import dk.sambog.events.offer.OfferEvent.OfferMatchedToNeed;
import dk.sambog.events.offer.OfferEvent.OfferTurnedIntoPledge;
import dk.sambog.events.offer.OfferEvent.OfferWithdrawn;
import dk.sambog.events.offer.OfferId;
import dk.sambog.events.party.IdentityMethod;
import dk.sambog.events.party.MandateAct;
import dk.sambog.events.party.MandateId;
import dk.sambog.events.party.PartyEvent.MandateGranted;
import dk.sambog.events.party.PartyEvent.MandateRevoked;
import dk.sambog.events.party.PartyEvent.MemberJoined;
import dk.sambog.events.party.PartyEvent.MemberLeft;
import dk.sambog.events.party.PartyEvent.PartiesMerged;
import dk.sambog.events.party.PartyEvent.PartyIdentityVerified;
import dk.sambog.events.party.PartyEvent.PartyRegistered;
import dk.sambog.events.party.PartyEvent.RoleAssigned;
import dk.sambog.events.party.PartyEvent.RoleRevoked;
import dk.sambog.events.party.PartyId;
import dk.sambog.events.party.PartyIdentifier;
import dk.sambog.events.party.PartyType;
import dk.sambog.events.party.Role;
import dk.sambog.events.party.RoleId;
import dk.sambog.events.pledge.PledgeId;
import dk.sambog.events.project.ProjectId;
import dk.sambog.query.testing.TestLedger.Fact;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** What happens to parties and offers, by chance: roles and mandates come and go, members too, and doubles become one. */
public final class PartyHistory {
    private static final Commitment COMMITMENT = Commitment.of("ab".repeat(32));
    private static final TextRef TEXT = new TextRef(new TextId(new UUID(6, 6)), COMMITMENT);
    private static final LocalDate BEGIN = LocalDate.of(2024, 1, 1);
    private static final ProjectId PROJECT = new ProjectId(new UUID(5, 5));

    private record Held<I>(PartyId party, I id) {}

    private final Random random;
    private final List<Fact> facts = new ArrayList<>();
    private final List<PartyId> parties = new ArrayList<>();
    private final List<Held<RoleId>> roles = new ArrayList<>();
    private final List<Held<MandateId>> mandates = new ArrayList<>();
    private final List<Held<PartyId>> members = new ArrayList<>();
    private final List<OfferId> offers = new ArrayList<>();
    private long made;

    private PartyHistory(long seed) {
        this.random = new Random(seed);
    }

    /** At least {@code size} facts: the same seed gives the same. */
    public static List<Fact> of(long seed, int size) {
        var history = new PartyHistory(seed);
        for (var i = 0; i < 5; i++) {
            history.register();
        }
        while (history.facts.size() < size) {
            history.act();
        }
        return history.facts;
    }

    private void act() {
        switch (random.nextInt(12)) {
            case 0 -> register();
            case 1, 2 -> assign();
            case 3 -> take(roles, role -> party(role.party(), new RoleRevoked(role.party(), role.id(), date(), TEXT)));
            case 4, 5 -> grant();
            case 6 ->
                take(
                        mandates,
                        mandate -> party(
                                mandate.party(), new MandateRevoked(mandate.party(), mandate.id(), date(), TEXT)));
            case 7 -> join();
            case 8 -> take(members, one -> party(one.party(), new MemberLeft(one.party(), one.id(), date())));
            case 9 -> verify();
            case 10 -> offer();
            default -> {
                if (parties.size() > 5) {
                    merge();
                }
            }
        }
    }

    private void register() {
        var id = new PartyId(uuid());
        parties.add(id);
        var number = new PartyIdentifier("DK-CVR", Long.toString(10_000_000 + made));
        party(id, new PartyRegistered(id, PartyType.COMPANY, List.of(number), COMMITMENT));
    }

    private void assign() {
        var id = new RoleId(uuid());
        var holder = pick(parties);
        roles.add(new Held<>(holder, id));
        party(holder, new RoleAssigned(holder, id, PROJECT, pick(List.of(Role.values())), date(), null));
    }

    private void grant() {
        var id = new MandateId(uuid());
        var principal = pick(parties);
        mandates.add(new Held<>(principal, id));
        var to = random.nextBoolean() ? date().plusYears(1) : null;
        party(
                principal,
                new MandateGranted(principal, id, pick(parties), List.of(MandateAct.PLEDGE), null, date(), to, null));
    }

    private void join() {
        var group = pick(parties);
        var member = pick(parties);
        if (members.stream().noneMatch(one -> one.equals(new Held<>(group, member)))) {
            members.add(new Held<>(group, member));
            party(group, new MemberJoined(group, member, date()));
        }
    }

    private void verify() {
        var party = pick(parties);
        party(party, new PartyIdentityVerified(party, IdentityMethod.MITID, null, null, date()));
    }

    private void merge() {
        var merged = take(parties);
        roles.removeIf(role -> role.party().equals(merged));
        mandates.removeIf(mandate -> mandate.party().equals(merged));
        members.removeIf(one -> one.party().equals(merged));
        party(merged, new PartiesMerged(merged, pick(parties), date(), TEXT));
    }

    private void offer() {
        var id = new OfferId(uuid());
        offers.add(id);
        var whole = new Quantity(100, Asset.ofUnit("brick"));
        fact(
                "offer",
                id.value(),
                new OfferMade(
                        id, pick(parties), ContributionKind.MATERIALS, whole, TEXT, null, null, BEGIN, null, BEGIN));
        fact("offer", id.value(), new OfferMatchedToNeed(id, new NeedId(uuid()), date()));
        fact(
                "offer",
                id.value(),
                new OfferTurnedIntoPledge(
                        id,
                        new PledgeId(uuid()),
                        PROJECT,
                        pick(parties),
                        ContributionKind.MATERIALS,
                        new Quantity(1 + random.nextInt(100), Asset.ofUnit("brick")),
                        null,
                        null,
                        date()));
        if (random.nextBoolean()) {
            fact("offer", id.value(), new OfferWithdrawn(id, null, date()));
        }
    }

    private interface Act<T> {
        void on(T thing);
    }

    private <T> void take(List<T> things, Act<T> act) {
        if (!things.isEmpty()) {
            act.on(take(things));
        }
    }

    private <T> T take(List<T> things) {
        return things.remove(random.nextInt(things.size()));
    }

    private <T> T pick(List<T> things) {
        return things.get(random.nextInt(things.size()));
    }

    private LocalDate date() {
        return BEGIN.plusDays(random.nextInt(400));
    }

    private UUID uuid() {
        return new UUID(++made << 16 | 0x7000, random.nextLong() >>> 2 | Long.MIN_VALUE);
    }

    private void party(PartyId party, LedgerEvent event) {
        fact("party", party.value(), event);
    }

    private void fact(String feature, UUID id, LedgerEvent event) {
        facts.add(new Fact(StreamId.of(feature + "/" + id), event));
    }
}
