package dk.sambog.query.testing;

import dk.sambog.events.Asset;
import dk.sambog.events.Commitment;
import dk.sambog.events.LedgerEvent;
import dk.sambog.events.Quantity;
import dk.sambog.events.StreamId;
import dk.sambog.events.agreement.AgreementEvent.AgreementRecordedFromSource;
import dk.sambog.events.agreement.AgreementId;
import dk.sambog.events.contribution.ContributionEvent.ContributionReceived;
import dk.sambog.events.contribution.ContributionEvent.ContributionRecorded;
import dk.sambog.events.contribution.ContributionEvent.ContributionRejected;
import dk.sambog.events.contribution.ContributionEvent.ContributionReversed;
import dk.sambog.events.contribution.ContributionEvent.ContributionVerified;
import dk.sambog.events.contribution.ContributionEvent.EvidenceAttached;
import dk.sambog.events.contribution.ContributionId;
import dk.sambog.events.contribution.ContributionKind;
import dk.sambog.events.contribution.EvidenceTier;
import dk.sambog.events.document.DocumentId;
import dk.sambog.events.document.DocumentRef;
import dk.sambog.events.document.TextId;
import dk.sambog.events.document.TextRef;
import dk.sambog.events.party.PartyEvent.PartyRegistered;
import dk.sambog.events.party.PartyId;
import dk.sambog.events.party.PartyType;
import dk.sambog.events.pledge.PledgeEvent.PledgeAmended;
import dk.sambog.events.pledge.PledgeEvent.PledgeCommitted;
import dk.sambog.events.pledge.PledgeEvent.PledgeFulfilled;
import dk.sambog.events.pledge.PledgeEvent.PledgeMade;
import dk.sambog.events.pledge.PledgeEvent.PledgeWithdrawn;
import dk.sambog.events.pledge.PledgeId;
import dk.sambog.events.project.ProductionForm;
import dk.sambog.events.project.ProjectEvent.PledgingOpened;
import dk.sambog.events.project.ProjectEvent.ProjectOpened;
import dk.sambog.events.project.ProjectId;
import dk.sambog.query.testing.TestLedger.Fact;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A legal history by chance: the same seed gives the same facts. What the command side would refuse does not happen in it. */
public final class RandomHistory {
    private static final Commitment COMMITMENT = Commitment.of("ab".repeat(32));
    private static final LocalDate BEGIN = LocalDate.of(2024, 1, 1);
    private static final List<ContributionKind> KINDS = List.of(
            ContributionKind.CASH_DONATION,
            ContributionKind.CASH_GRANT,
            ContributionKind.CROWDFUNDING,
            ContributionKind.VOLUNTEER_HOURS,
            ContributionKind.MATERIALS,
            ContributionKind.MICROLOAN);

    private final Random random;
    private final List<Fact> facts = new ArrayList<>();
    private final List<PartyId> parties = new ArrayList<>();
    private final List<ProjectId> projects = new ArrayList<>();
    private final List<Promise> promises = new ArrayList<>();
    private final List<Gift> gifts = new ArrayList<>();
    private final int window;
    private long made;

    private static final class Promise {
        PledgeId id = new PledgeId(new UUID(0, 0));
        ProjectId project = new ProjectId(new UUID(0, 0));
        PartyId giver = new PartyId(new UUID(0, 0));
        ContributionKind kind = ContributionKind.CASH_DONATION;
        Asset asset = Asset.MINUTES;

        @Nullable
        String line;

        long whole;
        long pledged;
        long committed;
    }

    private static final class Gift {
        ContributionId id = new ContributionId(new UUID(0, 0));

        @Nullable
        Promise promise;

        Asset asset = Asset.MINUTES;
        long quantity;
        boolean arrived;
        long received;
        long verified;
    }

    private RandomHistory(long seed, int parties, int projects, int window) {
        this.random = new Random(seed);
        this.window = window;
        for (var i = 0; i < parties; i++) {
            register();
        }
        for (var i = 0; i < projects; i++) {
            open();
        }
    }

    /** At least {@code size} facts of a few parties in a few projects. */
    public static List<Fact> of(long seed, int size) {
        return of(seed, size, 6, 3, Integer.MAX_VALUE);
    }

    /** At least {@code size} facts; acts follow on what began among the last {@code window} pledges and contributions. */
    public static List<Fact> of(long seed, int size, int parties, int projects, int window) {
        var history = new RandomHistory(seed, parties, projects, window);
        while (history.facts.size() < size) {
            history.act();
        }
        return history.facts;
    }

    private void act() {
        switch (random.nextInt(16)) {
            case 0, 1, 2 -> pledge();
            case 3 -> amend();
            case 4 -> commit();
            case 5 -> withdraw();
            case 6, 7 -> record(promise());
            case 8 -> record(null);
            case 9, 10, 11 -> receive();
            case 12, 13 -> verify();
            case 14 -> reverse();
            default -> {
                if (random.nextInt(8) == 0) {
                    fromSource();
                } else {
                    evidence();
                }
            }
        }
    }

    private void register() {
        var id = new PartyId(uuid());
        parties.add(id);
        fact("party", id.value(), new PartyRegistered(id, pick(List.of(PartyType.values())), List.of(), COMMITMENT));
    }

    private void open() {
        var id = new ProjectId(uuid());
        projects.add(id);
        fact(
                "project",
                id.value(),
                new ProjectOpened(
                        id, pick(parties), pick(List.of(ProductionForm.values())), text(), null, List.of(), BEGIN));
        fact("project", id.value(), new PledgingOpened(id, BEGIN));
    }

    private void pledge() {
        var promise = new Promise();
        promise.id = new PledgeId(uuid());
        promise.project = pick(projects);
        promise.giver = pick(parties);
        promise.kind = pick(KINDS);
        promise.asset = asset(promise.kind);
        promise.line = line();
        promise.whole = amount(100_000);
        promise.pledged = promise.whole;
        promises.add(promise);
        fact(
                "pledge",
                promise.id.value(),
                new PledgeMade(
                        promise.id,
                        promise.project,
                        promise.giver,
                        promise.kind,
                        of(promise.whole, promise.asset),
                        promise.line,
                        random.nextBoolean() ? date() : null,
                        date(),
                        date(),
                        null,
                        null));
    }

    private void amend() {
        var promise = promise();
        if (promise == null) {
            return;
        }
        var given = promise.whole - promise.pledged - promise.committed;
        var to = Math.max(1, given + random.nextLong(promise.pledged + promise.committed + 1_000));
        var change = to - promise.whole;
        if (change == 0) {
            return;
        }
        fact(
                "pledge",
                promise.id.value(),
                new PledgeAmended(
                        promise.id, of(promise.whole, promise.asset), of(to, promise.asset), date(), date(), text()));
        var unbound = Math.max(0, -change - promise.pledged);
        promise.pledged += change + unbound;
        promise.committed -= unbound;
        promise.whole = to;
    }

    private void commit() {
        var promise = promise();
        if (promise == null || promise.pledged == 0) {
            return;
        }
        fact(
                "pledge",
                promise.id.value(),
                new PledgeCommitted(
                        promise.id, new AgreementId(uuid()), of(promise.pledged, promise.asset), date(), date(), null));
        promise.committed += promise.pledged;
        promise.pledged = 0;
    }

    private void withdraw() {
        var promise = promise();
        if (promise == null || promise.pledged == 0 || promise.committed > 0) {
            return;
        }
        fact(
                "pledge",
                promise.id.value(),
                new PledgeWithdrawn(promise.id, of(promise.pledged, promise.asset), date(), date(), text()));
        promise.pledged = 0;
    }

    private void record(@Nullable Promise promise) {
        var kind = promise == null ? pick(KINDS) : promise.kind;
        var gift = new Gift();
        gift.id = new ContributionId(uuid());
        gift.promise = promise;
        gift.asset = promise == null ? asset(kind) : promise.asset;
        gift.quantity = amount(60_000);
        gifts.add(gift);
        fact(
                "contribution",
                gift.id.value(),
                new ContributionRecorded(
                        gift.id,
                        promise == null ? pick(projects) : promise.project,
                        promise == null ? pick(parties) : promise.giver,
                        kind,
                        of(gift.quantity, gift.asset),
                        promise == null ? null : promise.id,
                        line(),
                        date(),
                        date(),
                        null,
                        null));
    }

    private void receive() {
        var gift = gift();
        if (gift == null || gift.arrived) {
            return;
        }
        var fulfilled = 0L;
        var promise = gift.promise;
        if (promise != null) {
            var fromCommitted = Math.min(gift.quantity, promise.committed);
            var fromPledged = Math.min(gift.quantity - fromCommitted, promise.pledged);
            fulfilled = fromCommitted + fromPledged;
            if (fulfilled > 0) {
                promise.committed -= fromCommitted;
                promise.pledged -= fromPledged;
                fact(
                        "pledge",
                        promise.id.value(),
                        new PledgeFulfilled(
                                promise.id,
                                gift.id,
                                of(fromPledged, gift.asset),
                                of(fromCommitted, gift.asset),
                                date(),
                                date()));
            }
        }
        gift.arrived = true;
        gift.received = gift.quantity;
        fact(
                "contribution",
                gift.id.value(),
                new ContributionReceived(
                        gift.id,
                        of(gift.quantity, gift.asset),
                        promise == null ? null : promise.id,
                        of(fulfilled, gift.asset),
                        date(),
                        date(),
                        null));
    }

    private void verify() {
        var gift = gift();
        if (gift == null || gift.received == 0) {
            return;
        }
        var accepted = random.nextInt(3) == 0 ? random.nextLong(gift.received + 1) : gift.received;
        var rejected = gift.received - accepted;
        if (accepted > 0) {
            fact(
                    "contribution",
                    gift.id.value(),
                    new ContributionVerified(gift.id, of(accepted, gift.asset), date(), date(), null));
        }
        if (rejected > 0) {
            fact(
                    "contribution",
                    gift.id.value(),
                    new ContributionRejected(gift.id, of(rejected, gift.asset), date(), date(), text()));
        }
        gift.verified += accepted;
        gift.received = 0;
    }

    private void reverse() {
        var gift = gift();
        if (gift == null || gift.received + gift.verified == 0) {
            return;
        }
        var fromReceived = gift.received == 0 ? 0 : random.nextLong(gift.received + 1);
        var fromVerified = gift.verified == 0 ? 0 : random.nextLong(gift.verified + 1);
        if (fromReceived + fromVerified == 0) {
            return;
        }
        gift.received -= fromReceived;
        gift.verified -= fromVerified;
        fact(
                "contribution",
                gift.id.value(),
                new ContributionReversed(
                        gift.id, of(fromReceived, gift.asset), of(fromVerified, gift.asset), date(), date(), text()));
    }

    private void evidence() {
        var gift = gift();
        if (gift != null) {
            fact(
                    "contribution",
                    gift.id.value(),
                    new EvidenceAttached(gift.id, document(), pick(List.of(EvidenceTier.values()))));
        }
    }

    private void fromSource() {
        var id = new AgreementId(uuid());
        var commitments = List.of(
                new AgreementRecordedFromSource.Commitment(
                        pick(parties),
                        ContributionKind.CASH_GRANT,
                        of(amount(1_000_000), Asset.ofCurrency("DKK")),
                        false),
                new AgreementRecordedFromSource.Commitment(
                        pick(parties),
                        ContributionKind.CO_FINANCING,
                        of(amount(1_000_000), Asset.ofCurrency("DKK")),
                        true));
        fact(
                "agreement",
                id.value(),
                new AgreementRecordedFromSource(
                        id,
                        pick(projects),
                        new AgreementRecordedFromSource.Source(
                                document(), 1 + random.nextInt(100), "key-" + facts.size()),
                        commitments,
                        null,
                        null,
                        List.of(),
                        date(),
                        date()));
    }

    private @Nullable Promise promise() {
        return recent(promises);
    }

    private @Nullable Gift gift() {
        return recent(gifts);
    }

    private <T> @Nullable T recent(List<T> things) {
        var size = things.size();
        return size == 0 ? null : things.get(size - 1 - random.nextInt(Math.min(size, window)));
    }

    private Asset asset(ContributionKind kind) {
        return switch (kind) {
            case VOLUNTEER_HOURS -> Asset.MINUTES;
            case MATERIALS -> Asset.ofUnit("sandbag");
            default -> Asset.ofCurrency(random.nextInt(10) == 0 ? "EUR" : "DKK");
        };
    }

    private @Nullable String line() {
        return switch (random.nextInt(4)) {
            case 0 -> "1.1";
            case 1 -> "2";
            default -> null;
        };
    }

    private long amount(long most) {
        return 1 + random.nextLong(most);
    }

    private LocalDate date() {
        return BEGIN.plusDays(random.nextInt(600));
    }

    private DocumentRef document() {
        return new DocumentRef(new DocumentId(uuid()), COMMITMENT);
    }

    private TextRef text() {
        return new TextRef(new TextId(uuid()), COMMITMENT);
    }

    /** In the form of a UUIDv7: ids made later are larger. */
    private UUID uuid() {
        return new UUID(++made << 16 | 0x7000 | random.nextInt(0x1000), random.nextLong() >>> 2 | Long.MIN_VALUE);
    }

    private <T> T pick(List<T> things) {
        return things.get(random.nextInt(things.size()));
    }

    private static Quantity of(long amount, Asset asset) {
        return new Quantity(amount, asset);
    }

    private void fact(String feature, UUID id, LedgerEvent event) {
        facts.add(new Fact(StreamId.of(feature + "/" + id), event));
    }
}
