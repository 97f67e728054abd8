package dk.sambog.query.postings;

import dk.sambog.query.feed.FeedEntry;
import dk.sambog.query.generation.Projection;
import dk.sambog.query.generation.ProjectionFailed;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Posts every entry, keeps the balances, and checks both before a page is committed. */
final class PostingsProjection implements Projection {
    /** About 300 bytes each. */
    private static final int REMEMBERED = 100_000;

    private final SubjectTables subjects = new SubjectTables(REMEMBERED);

    @Override
    public String name() {
        return "postings";
    }

    @Override
    public void apply(List<FeedEntry> page, Connection connection) throws SQLException {
        subjects.load(page, connection);
        var rows = new PostingRows();
        var balances = new Balances();
        for (var entry : page) {
            try {
                PostingRules.post(entry, subjects, posting -> {
                    rows.add(posting);
                    balances.add(posting);
                });
            } catch (IllegalArgumentException | ArithmeticException e) {
                throw new ProjectionFailed(entry.position(), entry.type() + " cannot be posted: " + e.getMessage());
            }
        }
        rows.write(connection);
        balances.write(connection);
        subjects.write(connection);
        SecondPath.check(page, connection);
    }

    @Override
    public void committed() {
        subjects.committed();
    }

    @Override
    public void forget() {
        subjects.forget();
    }
}
