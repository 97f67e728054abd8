package dk.sambog.query.postings.contribution;

import static dk.sambog.query.postings.Account.EXTERNAL;
import static dk.sambog.query.postings.Account.PLEDGED;
import static dk.sambog.query.postings.Account.RECEIVED;
import static dk.sambog.query.postings.Account.REJECTED;
import static dk.sambog.query.postings.Account.REVERSED;
import static dk.sambog.query.postings.Account.VERIFIED;

import dk.sambog.events.contribution.ContributionEvent;
import dk.sambog.events.contribution.ContributionEvent.ContributionReceived;
import dk.sambog.events.contribution.ContributionEvent.ContributionRecorded;
import dk.sambog.events.contribution.ContributionEvent.ContributionRejected;
import dk.sambog.events.contribution.ContributionEvent.ContributionReversed;
import dk.sambog.events.contribution.ContributionEvent.ContributionVerified;
import dk.sambog.events.contribution.ContributionEvent.EvidenceAttached;
import dk.sambog.query.feed.FeedEntry;
import dk.sambog.query.generation.rows.Subjects;
import dk.sambog.query.postings.Dimensions;
import dk.sambog.query.postings.Posting;
import dk.sambog.query.postings.party.Giver;
import dk.sambog.query.postings.pledge.PledgeStanding;
import dk.sambog.query.postings.rule.Entries;
import dk.sambog.query.postings.rule.PostingRule;
import java.time.LocalDate;
import java.util.function.Consumer;

/** From what has come to what is verified, rejected or reversed. What no pledge covers comes through an implied one. */
public final class ContributionRule implements PostingRule<ContributionEvent> {
    private final Subjects<Giver> givers;
    private final Subjects<PledgeStanding> pledges;
    private final Subjects<ContributionStanding> contributions;

    public ContributionRule(
            Subjects<Giver> givers, Subjects<PledgeStanding> pledges, Subjects<ContributionStanding> contributions) {
        this.givers = givers;
        this.pledges = pledges;
        this.contributions = contributions;
    }

    @Override
    public Class<ContributionEvent> events() {
        return ContributionEvent.class;
    }

    @Override
    public void want(ContributionEvent event) {
        if (event instanceof ContributionRecorded recorded) {
            givers.want(recorded.giver().value());
            if (recorded.pledgeId() != null) {
                pledges.want(recorded.pledgeId().value());
            }
        } else {
            contributions.want(event.contributionId().value());
        }
    }

    @Override
    public void post(FeedEntry entry, ContributionEvent event, Consumer<Posting> out) {
        var version = entry.version();
        var position = entry.position();
        var contribution = event instanceof ContributionRecorded recorded
                ? recordedBy(entry, recorded)
                : contributions.find(event.contributionId().value());
        contributions.put(
                switch (event) {
                    case ContributionRecorded announced -> contribution;
                    case EvidenceAttached attached -> contribution.touched(version, position);
                    case ContributionReceived received -> {
                        var beyond = received.quantity().minus(received.fulfilled());
                        entries(entry, contribution, received.effectiveOn(), received.accountingDate(), out)
                                .implied()
                                .move(EXTERNAL, PLEDGED, beyond)
                                .move(PLEDGED, RECEIVED, beyond);
                        yield contribution.received(received.quantity().amount(), version, position);
                    }
                    case ContributionVerified verified -> {
                        entries(entry, contribution, verified.effectiveOn(), verified.accountingDate(), out)
                                .move(RECEIVED, VERIFIED, verified.accepted());
                        yield contribution.verified(verified.accepted().amount(), version, position);
                    }
                    case ContributionRejected rejected -> {
                        entries(entry, contribution, rejected.effectiveOn(), rejected.accountingDate(), out)
                                .move(RECEIVED, REJECTED, rejected.rejected());
                        yield contribution.rejected(rejected.rejected().amount(), version, position);
                    }
                    case ContributionReversed reversed -> {
                        var fromReceived = reversed.fromReceived();
                        var fromVerified = reversed.fromVerified();
                        entries(entry, contribution, reversed.effectiveOn(), reversed.accountingDate(), out)
                                .move(RECEIVED, REVERSED, fromReceived)
                                .move(VERIFIED, REVERSED, fromVerified);
                        yield contribution.reversed(fromReceived.amount(), fromVerified.amount(), version, position);
                    }
                });
    }

    private ContributionStanding recordedBy(FeedEntry entry, ContributionRecorded recorded) {
        var pledgeId = recorded.pledgeId();
        var note = recorded.note();
        return new ContributionStanding(
                recorded.contributionId().value(),
                dimensions(recorded),
                recorded.quantity().asset(),
                recorded.quantity().amount(),
                0,
                0,
                0,
                0,
                pledgeId == null ? null : pledgeId.value(),
                note == null ? null : note.textId().value(),
                recorded.effectiveOn(),
                entry.version(),
                entry.position());
    }

    private Dimensions dimensions(ContributionRecorded recorded) {
        if (recorded.pledgeId() != null) {
            return pledges.find(recorded.pledgeId().value()).dimensions();
        }
        var giver = givers.find(recorded.giver().value());
        return Dimensions.of(
                recorded.projectId(), recorded.giver(), giver.type(), recorded.kind(), recorded.planLine());
    }

    private static Entries entries(
            FeedEntry entry,
            ContributionStanding contribution,
            LocalDate effectiveOn,
            LocalDate accountingDate,
            Consumer<Posting> out) {
        return new Entries(entry, effectiveOn, accountingDate, out)
                .in(contribution.dimensions())
                .contribution(contribution.contributionId())
                .pledge(contribution.pledgeId());
    }
}
