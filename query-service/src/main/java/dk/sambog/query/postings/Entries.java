package dk.sambog.query.postings;

import dk.sambog.events.Asset;
import dk.sambog.events.Quantity;
import dk.sambog.query.feed.FeedEntry;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Writes the postings of one entry: the native chain, and for money the recognised chain at face. Nothing moves nothing. */
final class Entries {
    /** Counts the postings of one entry. */
    static final class Ordinal {
        private int next;

        int take() {
            return next++;
        }
    }

    private final FeedEntry entry;
    private final Dimensions dimensions;
    private final LocalDate effectiveOn;
    private final LocalDate accountingDate;
    private final Ordinal ordinal;
    private final Consumer<Posting> out;
    private @Nullable Asset asset;
    private @Nullable UUID pledgeId;
    private @Nullable UUID contributionId;
    private @Nullable UUID agreementId;
    private boolean isImplied;

    Entries(
            FeedEntry entry,
            Dimensions dimensions,
            LocalDate effectiveOn,
            LocalDate accountingDate,
            Ordinal ordinal,
            Consumer<Posting> out) {
        this.entry = entry;
        this.dimensions = dimensions;
        this.effectiveOn = effectiveOn;
        this.accountingDate = accountingDate;
        this.ordinal = ordinal;
        this.out = out;
    }

    static Entries of(
            FeedEntry entry,
            PledgeStanding pledge,
            LocalDate effectiveOn,
            LocalDate accountingDate,
            Consumer<Posting> out) {
        var entries = new Entries(entry, pledge.dimensions(), effectiveOn, accountingDate, new Ordinal(), out);
        entries.asset = pledge.asset();
        entries.pledgeId = pledge.pledgeId();
        entries.agreementId = pledge.agreementId();
        return entries;
    }

    static Entries of(
            FeedEntry entry,
            ContributionStanding contribution,
            LocalDate effectiveOn,
            LocalDate accountingDate,
            Consumer<Posting> out) {
        var entries = new Entries(entry, contribution.dimensions(), effectiveOn, accountingDate, new Ordinal(), out);
        entries.asset = contribution.asset();
        entries.contributionId = contribution.contributionId();
        entries.pledgeId = contribution.pledgeId();
        return entries;
    }

    Entries under(UUID agreement) {
        this.agreementId = agreement;
        return this;
    }

    Entries by(UUID contribution) {
        this.contributionId = contribution;
        return this;
    }

    Entries implied() {
        this.isImplied = true;
        return this;
    }

    Entries move(Account source, Account destination, Quantity quantity) {
        this.asset = quantity.asset();
        return move(source, destination, quantity.amount());
    }

    /** Moves an amount of the asset of the pledge or contribution. */
    Entries move(Account source, Account destination, long amount) {
        if (amount != 0) {
            var of = Objects.requireNonNull(asset);
            post(Chain.NATIVE, source, destination, of, amount);
            if (of.isMoney()) {
                post(Chain.RECOGNISED, source, destination, of, amount);
            }
        }
        return this;
    }

    private void post(Chain chain, Account source, Account destination, Asset of, long amount) {
        out.accept(new Posting(
                entry.position(),
                ordinal.take(),
                entry.eventId(),
                entry.type(),
                chain,
                source,
                destination,
                of,
                amount,
                dimensions,
                pledgeId,
                contributionId,
                agreementId,
                effectiveOn,
                accountingDate,
                isImplied));
    }
}
