package dk.sambog.query.postings.pledge;

import static dk.sambog.query.postings.Account.COMMITTED;
import static dk.sambog.query.postings.Account.EXTERNAL;
import static dk.sambog.query.postings.Account.PLEDGED;
import static dk.sambog.query.postings.Account.RECEIVED;
import static dk.sambog.query.postings.Account.WITHDRAWN;

import dk.sambog.events.pledge.PledgeEvent;
import dk.sambog.events.pledge.PledgeEvent.PledgeAmended;
import dk.sambog.events.pledge.PledgeEvent.PledgeCommitted;
import dk.sambog.events.pledge.PledgeEvent.PledgeFulfilled;
import dk.sambog.events.pledge.PledgeEvent.PledgeMade;
import dk.sambog.events.pledge.PledgeEvent.PledgeWithdrawn;
import dk.sambog.query.feed.FeedEntry;
import dk.sambog.query.generation.rows.Subjects;
import dk.sambog.query.postings.Dimensions;
import dk.sambog.query.postings.Posting;
import dk.sambog.query.postings.party.Giver;
import dk.sambog.query.postings.rule.Entries;
import dk.sambog.query.postings.rule.PostingRule;
import java.time.LocalDate;
import java.util.function.Consumer;

/** From what is promised to what is bound, given or taken back. */
public final class PledgeRule implements PostingRule<PledgeEvent> {
    private final Subjects<Giver> givers;
    private final Subjects<PledgeStanding> pledges;

    public PledgeRule(Subjects<Giver> givers, Subjects<PledgeStanding> pledges) {
        this.givers = givers;
        this.pledges = pledges;
    }

    @Override
    public Class<PledgeEvent> events() {
        return PledgeEvent.class;
    }

    @Override
    public void want(PledgeEvent event) {
        if (event instanceof PledgeMade made) {
            givers.want(made.giver().value());
        } else {
            pledges.want(event.pledgeId().value());
        }
    }

    @Override
    public void post(FeedEntry entry, PledgeEvent event, Consumer<Posting> out) {
        var version = entry.version();
        var position = entry.position();
        var pledge = event instanceof PledgeMade made
                ? madeBy(entry, made)
                : pledges.find(event.pledgeId().value());
        pledges.put(
                switch (event) {
                    case PledgeMade made -> {
                        entries(entry, pledge, made.effectiveOn(), made.accountingDate(), out)
                                .move(EXTERNAL, PLEDGED, made.quantity());
                        yield pledge;
                    }
                    case PledgeAmended amended -> amend(entry, amended, pledge, out);
                    case PledgeCommitted committed -> {
                        var agreement = committed.agreementId().value();
                        entries(entry, pledge, committed.effectiveOn(), committed.accountingDate(), out)
                                .agreement(agreement)
                                .move(PLEDGED, COMMITTED, committed.quantity());
                        yield pledge.committed(committed.quantity().amount(), agreement, version, position);
                    }
                    case PledgeFulfilled fulfilled -> {
                        var fromPledged = fulfilled.fromPledged();
                        var fromCommitted = fulfilled.fromCommitted();
                        entries(entry, pledge, fulfilled.effectiveOn(), fulfilled.accountingDate(), out)
                                .contribution(fulfilled.contributionId().value())
                                .move(PLEDGED, RECEIVED, fromPledged)
                                .move(COMMITTED, RECEIVED, fromCommitted);
                        yield pledge.fulfilled(fromPledged.amount(), fromCommitted.amount(), version, position);
                    }
                    case PledgeWithdrawn withdrawn -> {
                        entries(entry, pledge, withdrawn.effectiveOn(), withdrawn.accountingDate(), out)
                                .move(PLEDGED, WITHDRAWN, withdrawn.quantity());
                        yield pledge.withdrawn(withdrawn.quantity().amount(), version, position);
                    }
                });
    }

    private PledgeStanding madeBy(FeedEntry entry, PledgeMade made) {
        var giver = givers.find(made.giver().value());
        var terms = made.terms();
        return new PledgeStanding(
                made.pledgeId().value(),
                Dimensions.of(made.projectId(), made.giver(), giver.type(), made.kind(), made.planLine()),
                made.quantity().asset(),
                made.quantity().amount(),
                made.quantity().amount(),
                0,
                0,
                0,
                null,
                made.deadline(),
                terms == null ? null : terms.textId().value(),
                made.effectiveOn(),
                entry.version(),
                entry.position());
    }

    /** A promise made smaller gives up first what is not bound, then what is. */
    private static PledgeStanding amend(
            FeedEntry entry, PledgeAmended amended, PledgeStanding pledge, Consumer<Posting> out) {
        var entries = entries(entry, pledge, amended.effectiveOn(), amended.accountingDate(), out);
        var more = Math.subtractExact(amended.to().amount(), amended.from().amount());
        var unbound = more < 0 ? Math.max(0, -more - pledge.pledged()) : 0;
        entries.move(COMMITTED, PLEDGED, unbound, pledge.asset());
        if (more > 0) {
            entries.move(EXTERNAL, PLEDGED, more, pledge.asset());
        } else {
            entries.move(PLEDGED, EXTERNAL, -more, pledge.asset());
        }
        return pledge.amended(
                amended.to().amount(),
                pledge.pledged() + unbound + more,
                pledge.committed() - unbound,
                entry.version(),
                entry.position());
    }

    private static Entries entries(
            FeedEntry entry,
            PledgeStanding pledge,
            LocalDate effectiveOn,
            LocalDate accountingDate,
            Consumer<Posting> out) {
        return new Entries(entry, effectiveOn, accountingDate, out)
                .in(pledge.dimensions())
                .pledge(pledge.pledgeId())
                .agreement(pledge.agreementId());
    }
}
