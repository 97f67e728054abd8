package dk.sambog.query.postings.rule;

import dk.sambog.events.Asset;
import dk.sambog.events.Quantity;
import dk.sambog.query.feed.FeedEntry;
import dk.sambog.query.postings.Account;
import dk.sambog.query.postings.Chain;
import dk.sambog.query.postings.Dimensions;
import dk.sambog.query.postings.Posting;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Writes the postings of one entry: the native chain, and for money the recognised chain at face. Nothing moves nothing. What
 * a posting belongs to is named once and holds for all that follow.
 */
public final class Entries {
    private final FeedEntry entry;
    private final LocalDate effectiveOn;
    private final LocalDate accountingDate;
    private final Consumer<Posting> out;
    private @Nullable Dimensions dimensions;
    private @Nullable UUID pledgeId;
    private @Nullable UUID contributionId;
    private @Nullable UUID agreementId;
    private @Nullable UUID costId;
    private @Nullable UUID claimId;
    private @Nullable UUID campaignId;
    private boolean isImplied;
    private int ordinal;

    public Entries(FeedEntry entry, LocalDate effectiveOn, LocalDate accountingDate, Consumer<Posting> out) {
        this.entry = entry;
        this.effectiveOn = effectiveOn;
        this.accountingDate = accountingDate;
        this.out = out;
    }

    /** Where what follows counts; to be said before anything moves. */
    public Entries in(Dimensions cell) {
        this.dimensions = cell;
        return this;
    }

    public Entries pledge(@Nullable UUID pledge) {
        this.pledgeId = pledge;
        return this;
    }

    public Entries contribution(@Nullable UUID contribution) {
        this.contributionId = contribution;
        return this;
    }

    public Entries agreement(@Nullable UUID agreement) {
        this.agreementId = agreement;
        return this;
    }

    public Entries cost(@Nullable UUID cost) {
        this.costId = cost;
        return this;
    }

    public Entries claim(@Nullable UUID claim) {
        this.claimId = claim;
        return this;
    }

    public Entries campaign(@Nullable UUID campaign) {
        this.campaignId = campaign;
        return this;
    }

    /** No pledge was made for what follows. */
    public Entries implied() {
        this.isImplied = true;
        return this;
    }

    public Entries move(Account source, Account destination, Quantity quantity) {
        return move(source, destination, quantity.amount(), quantity.asset());
    }

    /** Moves {@code amount} of the asset's smallest unit. */
    public Entries move(Account source, Account destination, long amount, Asset asset) {
        if (amount != 0) {
            post(Chain.NATIVE, source, destination, amount, asset);
            if (asset.isMoney()) {
                post(Chain.RECOGNISED, source, destination, amount, asset);
            }
        }
        return this;
    }

    /** Moves {@code quantity} in one chain alone. */
    public Entries move(Chain chain, Account source, Account destination, Quantity quantity) {
        if (!quantity.isZero()) {
            post(chain, source, destination, quantity.amount(), quantity.asset());
        }
        return this;
    }

    private void post(Chain chain, Account source, Account destination, long amount, Asset asset) {
        out.accept(new Posting(
                entry.position(),
                ordinal++,
                entry.eventId(),
                entry.type(),
                chain,
                source,
                destination,
                asset,
                amount,
                Objects.requireNonNull(dimensions),
                pledgeId,
                contributionId,
                agreementId,
                costId,
                claimId,
                campaignId,
                effectiveOn,
                accountingDate,
                isImplied));
    }
}
