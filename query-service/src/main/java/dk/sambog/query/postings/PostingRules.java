package dk.sambog.query.postings;

import static dk.sambog.query.postings.Account.COMMITTED;
import static dk.sambog.query.postings.Account.EXTERNAL;
import static dk.sambog.query.postings.Account.PLEDGED;
import static dk.sambog.query.postings.Account.RECEIVED;
import static dk.sambog.query.postings.Account.REJECTED;
import static dk.sambog.query.postings.Account.REVERSED;
import static dk.sambog.query.postings.Account.VERIFIED;
import static dk.sambog.query.postings.Account.WITHDRAWN;

import dk.sambog.events.agreement.AgreementEvent.AgreementRecordedFromSource;
import dk.sambog.events.contribution.ContributionEvent;
import dk.sambog.events.contribution.ContributionEvent.ContributionReceived;
import dk.sambog.events.contribution.ContributionEvent.ContributionRecorded;
import dk.sambog.events.contribution.ContributionEvent.ContributionRejected;
import dk.sambog.events.contribution.ContributionEvent.ContributionReversed;
import dk.sambog.events.contribution.ContributionEvent.ContributionVerified;
import dk.sambog.events.contribution.ContributionEvent.EvidenceAttached;
import dk.sambog.events.document.TextRef;
import dk.sambog.events.party.PartyEvent.PartyRegistered;
import dk.sambog.events.pledge.PledgeEvent;
import dk.sambog.events.pledge.PledgeEvent.PledgeAmended;
import dk.sambog.events.pledge.PledgeEvent.PledgeCommitted;
import dk.sambog.events.pledge.PledgeEvent.PledgeFulfilled;
import dk.sambog.events.pledge.PledgeEvent.PledgeMade;
import dk.sambog.events.pledge.PledgeEvent.PledgeWithdrawn;
import dk.sambog.query.feed.FeedEntry;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What every event does to an amount: the table of {@code docs/postings.md}, as a pure function of entry and subjects. */
final class PostingRules {
    private PostingRules() {}

    /** Posts one entry: says its postings to {@code out} and what the subjects are afterwards to {@code subjects}. */
    static void post(FeedEntry entry, Subjects subjects, Consumer<Posting> out) {
        switch (entry.event()) {
            case PartyRegistered registered -> subjects.register(registered.partyId(), registered.type());
            case PledgeEvent pledge -> pledge(entry, pledge, subjects, out);
            case ContributionEvent contribution -> contribution(entry, contribution, subjects, out);
            case AgreementRecordedFromSource agreement -> fromSource(entry, agreement, subjects, out);
            default -> {
                // Names, votes, texts and signatures move nothing.
            }
        }
    }

    private static void pledge(FeedEntry entry, PledgeEvent event, Subjects subjects, Consumer<Posting> out) {
        var version = entry.version();
        var position = entry.position();
        var pledge =
                event instanceof PledgeMade made ? madeBy(entry, made, subjects) : subjects.pledge(event.pledgeId());
        switch (event) {
            case PledgeMade made -> {
                Entries.of(entry, pledge, made.effectiveOn(), made.accountingDate(), out)
                        .move(EXTERNAL, PLEDGED, made.quantity());
                subjects.put(pledge);
            }
            case PledgeAmended amended -> subjects.put(amend(entry, amended, pledge, out));
            case PledgeCommitted committed -> {
                Entries.of(entry, pledge, committed.effectiveOn(), committed.accountingDate(), out)
                        .under(committed.agreementId().value())
                        .move(PLEDGED, COMMITTED, committed.quantity());
                subjects.put(pledge.committed(
                        committed.quantity().amount(), committed.agreementId().value(), version, position));
            }
            case PledgeFulfilled fulfilled -> {
                Entries.of(entry, pledge, fulfilled.effectiveOn(), fulfilled.accountingDate(), out)
                        .by(fulfilled.contributionId().value())
                        .move(PLEDGED, RECEIVED, fulfilled.fromPledged())
                        .move(COMMITTED, RECEIVED, fulfilled.fromCommitted());
                subjects.put(pledge.fulfilled(
                        fulfilled.fromPledged().amount(),
                        fulfilled.fromCommitted().amount(),
                        version,
                        position));
            }
            case PledgeWithdrawn withdrawn -> {
                Entries.of(entry, pledge, withdrawn.effectiveOn(), withdrawn.accountingDate(), out)
                        .move(PLEDGED, WITHDRAWN, withdrawn.quantity());
                subjects.put(pledge.withdrawn(withdrawn.quantity().amount(), version, position));
            }
        }
    }

    private static PledgeStanding madeBy(FeedEntry entry, PledgeMade made, Subjects subjects) {
        var dimensions = new Dimensions(
                made.projectId().value(),
                made.giver().value(),
                made.kind(),
                lineOrNone(made.planLine()),
                GiverGroup.of(subjects.typeOf(made.giver()), made.kind()),
                false);
        return new PledgeStanding(
                made.pledgeId().value(),
                dimensions,
                made.quantity().asset(),
                made.quantity().amount(),
                made.quantity().amount(),
                0,
                0,
                0,
                null,
                made.deadline(),
                idOf(made.terms()),
                made.effectiveOn(),
                entry.version(),
                entry.position());
    }

    /** A promise made smaller gives up first what is not bound, then what is. */
    private static PledgeStanding amend(
            FeedEntry entry, PledgeAmended amended, PledgeStanding pledge, Consumer<Posting> out) {
        var entries = Entries.of(entry, pledge, amended.effectiveOn(), amended.accountingDate(), out);
        var more = Math.subtractExact(amended.to().amount(), amended.from().amount());
        var unbound = more < 0 ? Math.max(0, -more - pledge.pledged()) : 0;
        entries.move(COMMITTED, PLEDGED, unbound);
        if (more > 0) {
            entries.move(EXTERNAL, PLEDGED, more);
        } else {
            entries.move(PLEDGED, EXTERNAL, -more);
        }
        return pledge.amended(
                amended.to().amount(),
                pledge.pledged() + unbound + more,
                pledge.committed() - unbound,
                entry.version(),
                entry.position());
    }

    private static void contribution(
            FeedEntry entry, ContributionEvent event, Subjects subjects, Consumer<Posting> out) {
        var version = entry.version();
        var position = entry.position();
        var contribution = event instanceof ContributionRecorded recorded
                ? recordedBy(entry, recorded, subjects)
                : subjects.contribution(event.contributionId());
        switch (event) {
            case ContributionRecorded announced -> subjects.put(contribution);
            case EvidenceAttached attached -> subjects.put(contribution.touched(version, position));
            case ContributionReceived received -> {
                Entries.of(entry, contribution, received.effectiveOn(), received.accountingDate(), out)
                        .implied()
                        .move(EXTERNAL, PLEDGED, received.quantity().minus(received.fulfilled()))
                        .move(PLEDGED, RECEIVED, received.quantity().minus(received.fulfilled()));
                subjects.put(contribution.received(received.quantity().amount(), version, position));
            }
            case ContributionVerified verified -> {
                Entries.of(entry, contribution, verified.effectiveOn(), verified.accountingDate(), out)
                        .move(RECEIVED, VERIFIED, verified.accepted());
                subjects.put(contribution.verified(verified.accepted().amount(), version, position));
            }
            case ContributionRejected rejected -> {
                Entries.of(entry, contribution, rejected.effectiveOn(), rejected.accountingDate(), out)
                        .move(RECEIVED, REJECTED, rejected.rejected());
                subjects.put(contribution.rejected(rejected.rejected().amount(), version, position));
            }
            case ContributionReversed reversed -> {
                Entries.of(entry, contribution, reversed.effectiveOn(), reversed.accountingDate(), out)
                        .move(RECEIVED, REVERSED, reversed.fromReceived())
                        .move(VERIFIED, REVERSED, reversed.fromVerified());
                subjects.put(contribution.reversed(
                        reversed.fromReceived().amount(),
                        reversed.fromVerified().amount(),
                        version,
                        position));
            }
        }
    }

    private static ContributionStanding recordedBy(FeedEntry entry, ContributionRecorded recorded, Subjects subjects) {
        var pledgeId = recorded.pledgeId();
        var dimensions = pledgeId != null
                ? subjects.pledge(pledgeId).dimensions()
                : new Dimensions(
                        recorded.projectId().value(),
                        recorded.giver().value(),
                        recorded.kind(),
                        lineOrNone(recorded.planLine()),
                        GiverGroup.of(subjects.typeOf(recorded.giver()), recorded.kind()),
                        false);
        return new ContributionStanding(
                recorded.contributionId().value(),
                dimensions,
                recorded.quantity().asset(),
                recorded.quantity().amount(),
                0,
                0,
                0,
                0,
                pledgeId == null ? null : pledgeId.value(),
                idOf(recorded.note()),
                recorded.effectiveOn(),
                entry.version(),
                entry.position());
    }

    private static void fromSource(
            FeedEntry entry, AgreementRecordedFromSource agreement, Subjects subjects, Consumer<Posting> out) {
        var ordinal = new Entries.Ordinal();
        for (var commitment : agreement.commitments()) {
            var dimensions = new Dimensions(
                    agreement.projectId().value(),
                    commitment.party().value(),
                    commitment.kind(),
                    "",
                    GiverGroup.of(subjects.typeOf(commitment.party()), commitment.kind()),
                    true);
            new Entries(entry, dimensions, agreement.effectiveOn(), agreement.accountingDate(), ordinal, out)
                    .under(agreement.agreementId().value())
                    .implied()
                    .move(EXTERNAL, PLEDGED, commitment.quantity())
                    .move(PLEDGED, COMMITTED, commitment.quantity());
        }
    }

    private static String lineOrNone(@Nullable String planLine) {
        return planLine == null ? "" : planLine;
    }

    private static @Nullable UUID idOf(@Nullable TextRef text) {
        return text == null ? null : text.textId().value();
    }
}
