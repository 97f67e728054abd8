package dk.sambog.query.postings.book;

import dk.sambog.query.generation.rows.CopyRows;
import dk.sambog.query.postings.Posting;
import java.sql.Connection;
import java.sql.SQLException;

/** A page's postings on their way into the table {@code posting}, which is only ever added to. */
final class PostingRows {
    private static final String COLUMNS = """
            posting (position, ordinal, event_id, event_type, chain, source_account, destination_account, asset, amount,
              project_id, party_id, kind, bucket, plan_line, giver_group, from_source, implied, pledge_id,
              contribution_id, agreement_id, cost_id, claim_id, campaign_id, effective_on, accounting_date)""";

    private final CopyRows rows = new CopyRows(25);

    void add(Posting posting) {
        var dimensions = posting.dimensions();
        rows.row()
                .bigint(posting.position())
                .smallint(posting.ordinal())
                .uuid(posting.eventId())
                .text(posting.eventType())
                .text(posting.chain().toString())
                .text(posting.source().toString())
                .text(posting.destination().toString())
                .text(posting.asset().code())
                .bigint(posting.amount())
                .uuid(dimensions.projectId())
                .uuid(dimensions.partyId())
                .text(dimensions.kind())
                .text(dimensions.bucket())
                .text(dimensions.planLine())
                .text(dimensions.giverGroup().toString())
                .bool(dimensions.isFromSource())
                .bool(posting.isImplied())
                .uuid(posting.pledgeId())
                .uuid(posting.contributionId())
                .uuid(posting.agreementId())
                .uuid(posting.costId())
                .uuid(posting.claimId())
                .uuid(posting.campaignId())
                .date(posting.effectiveOn())
                .date(posting.accountingDate());
    }

    void write(Connection connection) throws SQLException {
        rows.send(connection, COLUMNS);
    }
}
