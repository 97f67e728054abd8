package dk.sambog.query.postings.book;

import dk.sambog.query.feed.FeedEntry;
import dk.sambog.query.generation.Projection;
import dk.sambog.query.generation.ProjectionFailed;
import dk.sambog.query.generation.rows.SubjectTable;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Posts every entry, keeps the balances, and checks both before a page is committed. */
final class PostingsProjection implements Projection {
    /** About 300 bytes each. */
    private static final int REMEMBERED = 100_000;

    private final List<SubjectTable<?>> subjects;
    private final PostingRules rules;
    private final SecondPath secondPath;

    PostingsProjection() {
        var features = new Features(REMEMBERED);
        this.subjects = features.subjects();
        this.rules = new PostingRules(features.rules());
        this.secondPath = new SecondPath(Features.statements());
    }

    @Override
    public String name() {
        return "postings";
    }

    @Override
    public void apply(List<FeedEntry> page, Connection connection) throws SQLException {
        page.forEach(rules::want);
        for (var table : subjects) {
            table.load(connection);
        }
        var rows = new PostingRows();
        var balances = new Balances();
        for (var entry : page) {
            try {
                rules.post(entry, posting -> {
                    rows.add(posting);
                    balances.add(posting);
                });
            } catch (IllegalArgumentException | ArithmeticException e) {
                throw new ProjectionFailed(entry.position(), entry.type() + " cannot be posted: " + e.getMessage());
            }
        }
        rows.write(connection);
        balances.write(connection);
        for (var table : subjects) {
            table.write(connection);
        }
        secondPath.check(page, connection);
    }

    @Override
    public void committed() {
        subjects.forEach(SubjectTable::committed);
    }

    @Override
    public void forget() {
        subjects.forEach(SubjectTable::forget);
    }
}
