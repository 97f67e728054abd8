package dk.sambog.query.postings.book;

import dk.sambog.query.generation.rows.SubjectTable;
import dk.sambog.query.postings.agreement.AgreementRule;
import dk.sambog.query.postings.agreement.AgreementStatement;
import dk.sambog.query.postings.contribution.ContributionRule;
import dk.sambog.query.postings.contribution.ContributionStatement;
import dk.sambog.query.postings.contribution.ContributionTable;
import dk.sambog.query.postings.party.GiverTable;
import dk.sambog.query.postings.party.PartyRule;
import dk.sambog.query.postings.pledge.PledgeRule;
import dk.sambog.query.postings.pledge.PledgeStatement;
import dk.sambog.query.postings.pledge.PledgeTable;
import dk.sambog.query.postings.rule.PostingRule;
import dk.sambog.query.postings.rule.Statement;
import java.util.List;

/** All features that move amounts. A new one adds a line to each list: its subjects, its rule, its statement. */
final class Features {
    private final GiverTable givers;
    private final PledgeTable pledges;
    private final ContributionTable contributions;

    /** Remembers up to {@code limit} subjects of each kind between pages. */
    Features(int limit) {
        this.givers = new GiverTable(limit);
        this.pledges = new PledgeTable(limit);
        this.contributions = new ContributionTable(limit);
    }

    List<SubjectTable<?>> subjects() {
        return List.of(givers, pledges, contributions);
    }

    List<PostingRule<?>> rules() {
        return List.of(
                new PartyRule(givers),
                new PledgeRule(givers, pledges),
                new ContributionRule(givers, pledges, contributions),
                new AgreementRule(givers));
    }

    static List<Statement<?>> statements() {
        return List.of(new PledgeStatement(), new ContributionStatement(), new AgreementStatement());
    }
}
