package dk.sambog.query.postings.agreement;

import static dk.sambog.query.postings.Account.COMMITTED;
import static dk.sambog.query.postings.Account.EXTERNAL;
import static dk.sambog.query.postings.Account.PLEDGED;

import dk.sambog.events.agreement.AgreementEvent.AgreementRecordedFromSource;
import dk.sambog.query.feed.FeedEntry;
import dk.sambog.query.generation.rows.Subjects;
import dk.sambog.query.postings.Dimensions;
import dk.sambog.query.postings.Posting;
import dk.sambog.query.postings.party.Giver;
import dk.sambog.query.postings.rule.Entries;
import dk.sambog.query.postings.rule.PostingRule;
import java.util.function.Consumer;

/** What a published source says was promised and bound; what is signed here moves amounts by its pledges. */
public final class AgreementRule implements PostingRule<AgreementRecordedFromSource> {
    private final Subjects<Giver> givers;

    public AgreementRule(Subjects<Giver> givers) {
        this.givers = givers;
    }

    @Override
    public Class<AgreementRecordedFromSource> events() {
        return AgreementRecordedFromSource.class;
    }

    @Override
    public void want(AgreementRecordedFromSource agreement) {
        for (var commitment : agreement.commitments()) {
            givers.want(commitment.party().value());
        }
    }

    @Override
    public void post(FeedEntry entry, AgreementRecordedFromSource agreement, Consumer<Posting> out) {
        var entries = new Entries(entry, agreement.effectiveOn(), agreement.accountingDate(), out)
                .agreement(agreement.agreementId().value())
                .implied();
        for (var commitment : agreement.commitments()) {
            var party = commitment.party();
            var type = givers.find(party.value()).type();
            entries.in(Dimensions.of(agreement.projectId(), party, type, commitment.kind(), null)
                            .fromSource())
                    .move(EXTERNAL, PLEDGED, commitment.quantity())
                    .move(PLEDGED, COMMITTED, commitment.quantity());
        }
    }
}
